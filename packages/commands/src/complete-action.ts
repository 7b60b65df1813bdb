import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockAction } from '@quittance/db/actions.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { finishAction } from './finish-action.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type CompleteAction = {
	readonly actor: Actor;
	readonly actionId: string;
	/** How it ended, in words: reached, left a message, no answer… */
	readonly outcome: string;
	/** Whether it climbs its invoices; a call that reached nobody need not (TSK-06). */
	readonly countsAsLevel: boolean;
};

export type CompleteRefusal =
	'action.unknown' | 'client.readOnly' | 'action.notOpen' | 'action.channel' | 'action.noOutcome';

/** A person has called, or done another thing by hand (SCN-15): done today, with its outcome. */
export const completeAction = ({ db, now }: Office, asked: CompleteAction): Promise<Outcome<null, CompleteRefusal>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, outcome, countsAsLevel } = asked;
		if (outcome.trim() === '') return refuse('action.noOutcome');
		await keepPlanningOut(tx);
		const action = await lockAction(tx, asked.actionId);
		if (!action) return refuse('action.unknown');
		const may = await mayActOn(tx, actor, action.clientId, 'action.unknown');
		if (!may.ok) return may;
		if (action.channel !== 'phone' && action.channel !== 'other')
			return refuse('action.channel', { channel: action.channel });
		if (action.state !== 'open') return refuse('action.notOpen', { state: action.state });
		await finishAction(tx, action, { on: await todayOf(tx, now()), actor, at: now(), countsAsLevel, outcome });
		return allow(null);
	});
