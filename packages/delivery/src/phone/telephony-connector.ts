import type { Sent } from '../sent.ts';

/** Who is to be connected: the telephone of one of the staff rings first, then the number is dialled. */
export type Dial = {
	/** The same call bears the same id, however often it is asked for. */
	readonly id: string;
	/** Of the telephone at the exchange. */
	readonly extension: string;
	/** E.164 */
	readonly to: string;
};

/** An exchange that dials for the staff (CLI-07). What it answers is its promise to dial, not that somebody was reached. */
export type TelephonyConnector = { readonly dial: (call: Dial) => Promise<Sent> };
