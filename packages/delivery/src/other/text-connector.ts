import type { Sent } from '../sent.ts';

/** Kinds of short message; consent is per number and kind (CLI-03). */
export type TextChannel = 'sms' | 'whatsapp' | 'viber';

export type TextMessage = {
	/** Of the delivery: a gateway that is asked twice with one id sends once. */
	readonly id: string;
	readonly channel: TextChannel;
	/** E.164: `+33612345678`. */
	readonly to: string;
	readonly text: string;
};

/**
 * A way to carry *other* steps by itself (SCN-13). A connector is a folder of its own; adding one touches nothing
 * else.
 */
export type TextConnector = {
	readonly id: string;
	readonly channels: readonly TextChannel[];
	/** Says what became of it; never throws for what a gateway or network does. */
	send(message: TextMessage): Promise<Sent>;
};

/** Is it a number in E.164 form? */
export const isE164 = (number: string): boolean => /^\+[1-9]\d{6,14}$/.test(number);
