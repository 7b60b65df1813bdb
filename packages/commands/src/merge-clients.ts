import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { factsOf } from '@quittance/db/client-facts.ts';
import { moveClient } from '@quittance/db/client-merges.ts';
import { lockClients } from '@quittance/db/clients.ts';
import { keepImportsOut, messageUnderway } from '@quittance/db/merges.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { mayActOnAll } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type MergeClients = {
	readonly actor: Actor;
	/** The one that stays, with its name, code, profile and all that is typed of it. */
	readonly survivorId: string;
	/** The one that goes into it. */
	readonly mergedId: string;
};

export type MergeRefusal =
	'client.unknown' | 'client.readOnly' | 'merge.withItself' | 'merge.importRunning' | 'merge.messageUnderway';

/**
 * Makes one client of two (CLI-14): the survivor keeps what is typed of it and gets all that the other had. The code of the other leads to
 * it from then on, in imports and searches. Takes the full right on both; refused while an import reads, or while a message of the other is
 * on its way. Undone within thirty days by `undoMerge`.
 */
export const mergeClients = (
	{ db, now }: Office,
	{ actor, survivorId, mergedId }: MergeClients,
): Promise<Outcome<{ readonly mergeId: string }, MergeRefusal>> =>
	db.write(actor, async (tx) => {
		// Refused, not waited for: an import may read for minutes, and what it has read names clients by their codes.
		if (!(await keepImportsOut(tx))) return refuse('merge.importRunning');
		await keepPlanningOut(tx);
		const both = new Set([survivorId, mergedId]);
		if ((await lockClients(tx, [...both])).length < both.size) return refuse('client.unknown');
		const may = await mayActOnAll(tx, actor, [survivorId, mergedId], 'client.unknown');
		if (!may.ok) return may;
		if (both.size < 2) return refuse('merge.withItself');
		if (await messageUnderway(tx, mergedId)) return refuse('merge.messageUnderway');
		const [survivor, merged] = [await factsOf(tx, survivorId), await factsOf(tx, mergedId)];
		if (!survivor || !merged) return refuse('client.unknown');
		const at = now();
		const mergeId = await moveClient(tx, { survivorId, mergedId, mergedBy: actor.id, mergedAt: at });
		await lookAgain(tx, [survivorId], await todayOf(tx, at));
		const details = { name: merged.name, code: merged.accountCode };
		await record(tx, { name: 'client.merged', subject: mergeId, clientId: survivorId, actor, details });
		const into = { name: survivor.name, code: survivor.accountCode };
		await record(tx, { name: 'client.mergedAway', subject: survivorId, clientId: mergedId, actor, details: into });
		return allow({ mergeId });
	});
