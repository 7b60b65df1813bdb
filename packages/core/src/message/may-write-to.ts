import { allow, refuse, type Outcome } from '../outcome.ts';

/** How one writes to somebody. All but letters take a yes of the address or number, which is off until given (CLI-06). */
export const writtenChannels = ['email', 'letter', 'sms', 'whatsapp', 'viber'] as const;
export type WrittenChannel = (typeof writtenChannels)[number];

/** A mailbox, a number or the lines of an envelope that a message is to go to. */
export type Receiver = {
	readonly address: string;
	/** What the client's file says of it; undefined when it does not stand there. */
	readonly known: { readonly consented: boolean; readonly bounced: boolean } | undefined;
	/** It was typed for this one message, which says that its owner consents to it alone (CLI-07). */
	readonly typed: boolean;
};

export type WritingRefusal =
	'message.addressMalformed' | 'message.channelOff' | 'message.bounced' | 'message.objectsToLetters';

/**
 * May one message go there? The only place that says so: asked when a person writes, and again at the moment of sending (CLI-06).
 * What is typed is another address: for one of the file, the file's no stands. Letters need no recorded objection.
 */
export function mayWriteTo(
	channel: WrittenChannel,
	{ address, known, typed }: Receiver,
	{ objectsToLetters }: { readonly objectsToLetters: boolean },
): Outcome<null, WritingRefusal> {
	if (!shapes[channel].test(address)) return refuse('message.addressMalformed', { address });
	if (channel === 'letter') return objectsToLetters ? refuse('message.objectsToLetters') : allow(null);
	if (known?.bounced) return refuse('message.bounced', { address });
	return (known?.consented ?? typed) ? allow(null) : refuse('message.channelOff', { address });
}

const mailbox = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/;
const e164 = /^\+[1-9]\d{6,14}$/;
/** A name and at least one line below it; seven fit the window of an envelope. */
const envelope = /^\S.*(\n\S.*){1,6}$/;

const shapes: Readonly<Record<WrittenChannel, RegExp>> = {
	email: mailbox,
	letter: envelope,
	sms: e164,
	whatsapp: e164,
	viber: e164,
};
