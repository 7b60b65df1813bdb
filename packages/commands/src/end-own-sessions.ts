import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { endSessions } from '@quittance/db/staff-sessions.ts';
import type { Office } from './office.ts';

export type EndOwnSessions = {
	readonly actor: Actor;
	/** SHA-256 of the session that ends, or of the only one that goes on. */
	readonly which: { readonly only: string } | { readonly allBut: string };
};

/** Signs somebody out in one other browser, or in all others, at once (ORG-02); how many that were. One that has ended already is none. */
export const endOwnSessions = ({ db }: Office, { actor, which }: EndOwnSessions): Promise<number> =>
	db.write(actor, async (tx) => {
		const ended = await endSessions(tx, actor.id, which);
		if (ended > 0) await record(tx, { name: 'session.ended', subject: actor.id, actor, details: { ended } });
		return ended;
	});
