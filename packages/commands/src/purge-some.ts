import { anonymousName } from '@quittance/core/client/anonymous.ts';
import type { Purged } from '@quittance/core/client/purge.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record, recordForEach } from '@quittance/db/activities.ts';
import { lockClients } from '@quittance/db/clients.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { readingSettings } from '@quittance/db/organizations.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { clientsOfPurged, erasePeople, erasePlaces, eraseWords, type Erased } from '@quittance/db/purge-erase.ts';
import { countsOfPurge, endPurge, lockPurge, nextOfPurge, settlePurged, stillDue } from '@quittance/db/purges.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type PurgeSome = {
	readonly actor: Actor;
	readonly purgeId: string;
	/** Rows at a time. */
	readonly most?: number;
};

/** What each of them is called once it is done, in the trail. */
const names = {
	person: 'contact.anonymised',
	places: 'client.placesErased',
	message: 'message.erased',
} as const satisfies Record<Purged, string>;

/**
 * Does the next part of a purge that was approved (CLI-15), in one transaction however many there are: what is not due any more, since
 * something changed after it was listed, is left and said. Answers whether that was the last of it; begun again after a fault, it goes on.
 */
export const purgeSome = (
	{ db, now }: Office,
	{ actor, purgeId, most = 500 }: PurgeSome,
): Promise<Outcome<{ readonly over: boolean }, 'admin.required' | 'purge.unknown' | 'purge.notApproved'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		const purge = await lockPurge(tx, purgeId);
		if (!purge) return refuse('purge.unknown');
		if (purge.approvedAt === null) return refuse('purge.notApproved');
		if (purge.doneAt !== null) return allow({ over: true });
		const { what, ids } = await nextOfPurge(tx, purgeId, most);
		const at = now();
		if (ids.length === 0) {
			await endPurge(tx, purgeId, at);
			const counts = await countsOfPurge(tx, purgeId);
			const sum = (of: 'erased' | 'left') => counts.reduce((total, one) => total + one[of], 0);
			const details = { erased: sum('erased'), left: sum('left') };
			await record(tx, { name: 'purge.done', subject: purgeId, actor, details });
			return allow({ over: true });
		}
		const clientIds = await clientsOfPurged(tx, what, ids);
		await lockClients(tx, clientIds);
		const erased = await stillDue(tx, what, ids, purge);
		const rows = await eraseAll(tx, what, erased, at);
		await settlePurged(tx, purgeId, what, ids, erased);
		if (what !== 'message') await lookAgain(tx, clientIds, await todayOf(tx, at));
		await recordForEach(tx, { name: names[what], actor }, rows);
		return allow({ over: false });
	});

async function eraseAll(tx: Tx, what: Purged, ids: readonly string[], at: Date): Promise<Erased[]> {
	if (what === 'places') return erasePlaces(tx, ids);
	if (what === 'message') return eraseWords(tx, ids);
	return erasePeople(tx, ids, anonymousName[(await readingSettings(tx)).language], at);
}
