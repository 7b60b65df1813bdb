import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { clientsOfActions, lockActions } from '@quittance/db/actions.ts';
import { lockClients } from '@quittance/db/client-locks.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { finishAction } from './finish-action.ts';
import { mayActOnAll } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type PostLetters = { readonly actor: Actor; readonly actionIds: readonly string[] };

/**
 * Letters that were printed together are marked posted together, and so done today (SCN-15). All or none: refused when one of them is no
 * letter, or no longer waits, so that nobody believes of a letter in their hand what is not written down.
 */
export const postLetters = (
	{ db, now }: Office,
	{ actor, actionIds }: PostLetters,
): Promise<
	Outcome<{ readonly posted: number }, 'action.unknown' | 'client.readOnly' | 'action.notOpen' | 'action.channel'>
> =>
	db.write(actor, async (tx) => {
		const ids = [...new Set(actionIds)];
		if (ids.length === 0) return allow({ posted: 0 });
		await keepPlanningOut(tx);
		const clientIds = await clientsOfActions(tx, ids);
		if (clientIds.length === 0) return refuse('action.unknown');
		await lockClients(tx, clientIds);
		const letters = await lockActions(tx, ids);
		if (letters.length < ids.length) return refuse('action.unknown');
		const may = await mayActOnAll(tx, actor, clientIds, 'action.unknown');
		if (!may.ok) return may;
		for (const { channel, state } of letters) {
			if (channel !== 'letter') return refuse('action.channel', { channel });
			if (state !== 'open') return refuse('action.notOpen', { state });
		}
		const done = { on: await todayOf(tx, now()), actor, at: now(), outcome: 'posted' };
		for (const letter of letters) await finishAction(tx, letter, done);
		return allow({ posted: letters.length });
	});
