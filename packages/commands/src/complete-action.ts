import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockAction } from '@quittance/db/actions.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { comeBack } from './come-back.ts';
import { finishAction } from './finish-action.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { promiseOnCall, type PromisedOnCall, type PromiseOnCallRefusal } from './promise-on-call.ts';
import { todayOf } from './today.ts';

export type CompleteAction = {
	readonly actor: Actor;
	readonly actionId: string;
	/** How it ended, in words: reached, left a message, no answer… */
	readonly outcome: string;
	/** Whether it climbs its invoices; a call that reached nobody need not (TSK-06). */
	readonly countsAsLevel: boolean;
	/** What the client promised meanwhile. */
	readonly promise?: PromisedOnCall | undefined;
	/** The day on which the client is to be on the board again (docs/decisions/0074-call-mode.md), and what the card says then. */
	readonly next?: { readonly on: Day; readonly title: string } | undefined;
};

export type CompleteRefusal =
	| 'action.unknown'
	| 'client.readOnly'
	| 'action.notOpen'
	| 'action.channel'
	| 'action.noOutcome'
	| 'action.nextNotAhead'
	| PromiseOnCallRefusal;

/** A person has called, or done another thing by hand (SCN-15): done today, with its outcome, its promise and when to come back, or nothing of it. */
export const completeAction = ({ db, now }: Office, asked: CompleteAction): Promise<Outcome<null, CompleteRefusal>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, outcome, countsAsLevel, promise, next } = asked;
		if (outcome.trim() === '') return refuse('action.noOutcome');
		await keepPlanningOut(tx);
		const action = await lockAction(tx, asked.actionId);
		if (!action) return refuse('action.unknown');
		const may = await mayActOn(tx, actor, action.clientId, 'action.unknown');
		if (!may.ok) return may;
		if (action.channel !== 'phone' && action.channel !== 'other')
			return refuse('action.channel', { channel: action.channel });
		if (action.state !== 'open') return refuse('action.notOpen', { state: action.state });
		const when = { today: await todayOf(tx, now()), at: now() };
		if (next && next.on <= when.today) return refuse('action.nextNotAhead', { on: next.on });
		if (promise) {
			const promised = await promiseOnCall(tx, actor, action.id, promise, when);
			if (!promised.ok) return promised;
		}
		await finishAction(tx, action, { on: when.today, actor, at: when.at, countsAsLevel, outcome });
		if (next) await comeBack(tx, actor, action, { ...next, note: outcome, again: !countsAsLevel }, when);
		return allow(null);
	});
