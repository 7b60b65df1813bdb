import type { PlannedAction } from './action.ts';
import { inOrder, ofAnAction, type HoldReason } from './hold.ts';
import type { Answer, ClientPlan } from './plan-client.ts';

/** An action of an earlier run that is neither done nor cancelled. */
export type StandingAction = {
	readonly id: string;
	readonly key: string;
	readonly fingerprint: string;
	readonly invoiceIds: readonly string[];
};

/** Why a standing action was cancelled: the hold that answers for its invoices, or the step that took its place. */
export type CancelReason = HoldReason | 'another step is due' | 'no longer due';

export type Reconciled = {
	readonly create: readonly PlannedAction[];
	/** Still right, to the letter: nothing is written, approvals stand. */
	readonly keep: readonly string[];
	/** Same step for the same client, other lines or amounts: the card stays, its approvals fall. */
	readonly change: readonly { readonly id: string; readonly planned: PlannedAction }[];
	readonly cancel: readonly { readonly id: string; readonly because: CancelReason }[];
};

/** Lays a fresh plan over what stands: planning the same day again creates, changes and cancels nothing (WHY-04, engine.md 7). */
export function reconcilePlan(standing: readonly StandingAction[], plan: ClientPlan): Reconciled {
	const planned = new Map(plan.actions.map((action) => [action.key, action]));
	const answers = new Map(plan.answers.map((answer) => [answer.invoiceId, answer]));
	const keep: string[] = [];
	const change: { id: string; planned: PlannedAction }[] = [];
	const cancel: { id: string; because: CancelReason }[] = [];
	for (const action of standing) {
		const fresh = planned.get(action.key);
		planned.delete(action.key);
		if (!fresh) cancel.push({ id: action.id, because: whyCancelled(action, answers) });
		else if (fresh.fingerprint === action.fingerprint) keep.push(action.id);
		else change.push({ id: action.id, planned: fresh });
	}
	return { create: [...planned.values()], keep, change, cancel };
}

/**
 * The hold that answers first among the action's invoices; an invoice that left the book was paid. An invoice that stands in
 * another action by now had its step changed. A thank-you says nothing of what its invoices owe: it is only no longer due.
 */
export function whyCancelled(
	{ key, invoiceIds }: Pick<StandingAction, 'key' | 'invoiceIds'>,
	answers: ReadonlyMap<string, Pick<Answer, 'hold'>>,
): CancelReason {
	if (invoiceIds.length === 0 || key.startsWith('thanks ')) return 'no longer due';
	const holds = invoiceIds.flatMap((id) => {
		const answer = answers.get(id);
		if (!answer) return [{ reason: 'paid' as const }];
		return answer.hold && !ofAnAction.has(answer.hold.reason) ? [answer.hold] : [];
	});
	return inOrder(holds)[0]?.reason ?? 'another step is due';
}
