import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockAction } from '@quittance/db/actions.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { finishAction } from './finish-action.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type FinishMessage = { readonly actor: Actor; readonly actionId: string };

export type FinishMessageRefusal = 'action.unknown' | 'client.readOnly' | 'action.notOpen';

/** What somebody wrote and no machine carries has left by hand: the letter is posted, the text was sent from a telephone. */
export const finishMessage = (
	{ db, now }: Office,
	{ actor, actionId }: FinishMessage,
): Promise<Outcome<null, FinishMessageRefusal>> =>
	db.write(actor, async (tx) => {
		await keepPlanningOut(tx);
		const action = await lockAction(tx, actionId);
		if (action?.kind !== 'one-off') return refuse('action.unknown');
		const may = await mayActOn(tx, actor, action.clientId, 'action.unknown');
		if (!may.ok) return may;
		if (action.state !== 'open') return refuse('action.notOpen', { state: action.state });
		const done = { on: await todayOf(tx, now()), actor, at: now(), countsAsLevel: false };
		await finishAction(tx, action, action.channel === 'letter' ? { ...done, outcome: 'posted' } : done);
		return allow(null);
	});
