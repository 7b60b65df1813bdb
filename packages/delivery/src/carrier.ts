import type { Channel } from '@quittance/core/scenario/scenario.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import type { LetterRefusal } from './letter/letter-press.ts';
import type { Sent } from './sent.ts';
import type { MessageContent } from './template/message-content.ts';
import type { Template } from './template/render-message.ts';

/** One message to prepare: whose delivery, in which words, about what, to where. */
export type Dispatch<To> = {
	/** UUID of the delivery. */
	readonly deliveryId: string;
	readonly template: Template;
	readonly content: MessageContent;
	readonly to: To;
	/** The instant the message bears. */
	readonly at: Date;
};

/** What leaves the house, byte for byte: kept with the delivery and shown "exactly as sent" (PTL-04). */
export type Parcel = {
	readonly deliveryId: string;
	readonly subject: string;
	readonly text: string;
	/** Mails only. */
	readonly html?: string | undefined;
	/** Mails only. */
	readonly messageId?: string | undefined;
	readonly document: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
};

/**
 * What every channel is to the night. `prepare` touches nothing outside; `send` is the first byte out, and belongs
 * after the commit of `sending` (engine.md 6). A channel without `send` is for a person: letters without a printer,
 * calls.
 */
export type Carrier<To, P extends Parcel = Parcel> = {
	readonly channel: Channel;
	prepare(dispatch: Dispatch<To>): Promise<Outcome<P, LetterRefusal>>;
	readonly send?: ((parcel: P) => Promise<Sent>) | undefined;
};
