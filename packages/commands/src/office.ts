import type { Database } from '@quittance/db/open.ts';

/** Where commands work: a database and a clock, handed in so that tests and the demo move both. */
export type Office = {
	readonly db: Database;
	readonly now: () => Date;
	/** Where contacts reach the portal: messages lead there (`portal_link`). Without one they name none. */
	readonly portalUrl?: string | undefined;
};
