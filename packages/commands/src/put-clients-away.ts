import { recordForEach } from '@quittance/db/activities.ts';
import { cancelPlanned, markDeleted } from '@quittance/db/deleted-clients.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { todayOf } from './today.ts';

/** Deletes clients that are locked, no run being planned: gone for everybody, and nothing that was planned leaves. Answers how many were there. */
export async function putClientsAway(
	tx: Tx,
	{ actor, clientIds, at }: { readonly actor: Actor; readonly clientIds: readonly string[]; readonly at: Date },
): Promise<number> {
	const deleted = await markDeleted(tx, clientIds, actor.id, at);
	const ids = deleted.map(({ id }) => id);
	await cancelPlanned(tx, ids);
	await lookAgain(tx, ids, await todayOf(tx, at));
	await recordForEach(
		tx,
		{ name: 'client.deleted', actor },
		deleted.map(({ id, name, accountCode }) => ({ clientId: id, subject: id, details: { name, code: accountCode } })),
	);
	return deleted.length;
}
