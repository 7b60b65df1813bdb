import { mayUndoMerge, type UndoMergeRefusal } from '@quittance/core/client/undo-merge.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { matchesAcross, moveBack, noteFollowers } from '@quittance/db/client-unmerges.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { keepImportsOut, markUndone, mergeById, messageUnderway } from '@quittance/db/merges.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type UndoRefusal =
	UndoMergeRefusal | 'client.readOnly' | 'merge.importRunning' | 'merge.matchedAcross' | 'merge.messageUnderway';

/**
 * Makes two clients again of one that swallowed the other (CLI-14): what moved goes back, with what hangs on it since; all else stays with the
 * survivor. Refused after thirty days, under a later merge, and while a payment or credit note of one settles an invoice of the other.
 */
export const undoMerge = (
	{ db, now }: Office,
	{ actor, mergeId }: { readonly actor: Actor; readonly mergeId: string },
): Promise<Outcome<{ readonly clientId: string; readonly survivorId: string }, UndoRefusal>> =>
	db.write(actor, async (tx) => {
		if (!(await keepImportsOut(tx))) return refuse('merge.importRunning');
		await keepPlanningOut(tx);
		const seen = await mergeById(tx, mergeId);
		// A survivor that went into another in its turn is not there: that merge is undone first, by whoever sees its survivor.
		if (!seen || !(await lockClient(tx, seen.survivorId))) return refuse('merge.unknown');
		const may = await mayActOn(tx, actor, seen.survivorId, 'merge.unknown');
		if (!may.ok) return may;
		const merge = (await mergeById(tx, mergeId)) ?? seen;
		const at = now();
		const undoable = mayUndoMerge(merge, at);
		if (!undoable.ok) return undoable;
		const { survivorId, mergedId, name, accountCode } = merge;
		if (await messageUnderway(tx, survivorId)) return refuse('merge.messageUnderway');
		await noteFollowers(tx, merge);
		const across = await matchesAcross(tx, mergeId, survivorId);
		if (across > 0) return refuse('merge.matchedAcross', { matches: across });
		await moveBack(tx, merge);
		await markUndone(tx, mergeId, actor.id, at);
		await lookAgain(tx, [survivorId, mergedId], await todayOf(tx, at));
		const details = { name, code: accountCode };
		await record(tx, { name: 'client.unmerged', subject: mergeId, clientId: survivorId, actor, details });
		await record(tx, { name: 'client.cameBack', subject: mergedId, clientId: mergedId, actor, details });
		return allow({ clientId: mergedId, survivorId });
	});
