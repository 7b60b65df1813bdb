import type { Day } from '@quittance/core/calendar/day.ts';

/** What a list of mails shows of one; its bytes lie beside it. */
export type KeptMail = {
	readonly id: string;
	readonly messageId: string;
	/** The day in its Date header. */
	readonly night: Day;
	readonly from: string;
	/** Of the envelope: whom the server was told to bring it to. */
	readonly to: readonly string[];
	readonly returnPath: string;
	readonly subject: string;
	readonly language: string;
};
