/** How a call, or another act by hand, ended (TSK-06). */
export type CallEnd = {
	readonly outcome: string;
	/** Whether it climbs its invoices. */
	readonly countsAsLevel: boolean;
	/** What was promised; an amount of null is all that its invoices owe. */
	readonly promise?: { readonly minor: bigint | null; readonly on: string };
	/** The day on which the client is to be on the board again, and what the card says then. */
	readonly next?: { readonly on: string; readonly title: string };
};
