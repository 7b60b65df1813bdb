import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockAction } from '@quittance/db/actions.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { finishAction } from './finish-action.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type PostLetter = { readonly actor: Actor; readonly actionId: string };

/** A letter is marked posted, and so done today (SCN-15). */
export const postLetter = (
	{ db, now }: Office,
	{ actor, actionId }: PostLetter,
): Promise<Outcome<null, 'action.unknown' | 'client.readOnly' | 'action.notOpen' | 'action.channel'>> =>
	db.write(actor, async (tx) => {
		await keepPlanningOut(tx);
		const action = await lockAction(tx, actionId);
		if (!action) return refuse('action.unknown');
		const may = await mayActOn(tx, actor, action.clientId, 'action.unknown');
		if (!may.ok) return may;
		if (action.channel !== 'letter') return refuse('action.channel', { channel: action.channel });
		if (action.state !== 'open') return refuse('action.notOpen', { state: action.state });
		await finishAction(tx, action, { on: await todayOf(tx, now()), actor, at: now(), outcome: 'posted' });
		return allow(null);
	});
