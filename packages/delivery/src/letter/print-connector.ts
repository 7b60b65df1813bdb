import type { Sent } from '../sent.ts';

export type PrintedLetter = {
	/** Of the delivery: a printer that is handed one id twice posts once. */
	readonly id: string;
	readonly pdf: Uint8Array;
	/** As on the envelope. */
	readonly recipient: readonly string[];
	/** Sent registered, with acknowledgement of receipt. */
	readonly registered: boolean;
};

/** Whoever prints and posts letters for us (SCN-14); what it accepts counts as posted (SCN-15). */
export type PrintConnector = {
	readonly id: string;
	/** Says what became of it; never throws for what the printer or network does. */
	post(letter: PrintedLetter): Promise<Sent>;
};
