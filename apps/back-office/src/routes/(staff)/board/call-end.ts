/** How a call, or another act by hand, ended (TSK-06). */
export type CallEnd = {
	readonly outcome: string;
	/** Whether it climbs its invoices. */
	readonly countsAsLevel: boolean;
};
