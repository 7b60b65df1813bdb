import { allow, refuse, type Outcome } from '../outcome.ts';
import type { Minor } from '../money/money.ts';
import type { ActionLine, PlannedAction, Wait } from './action.ts';
import type { ClientPlan } from './plan-client.ts';
import { whyCancelled, type CancelReason } from './reconcile-plan.ts';
import type { Cover } from './spend-credits.ts';

/** What was planned, and perhaps approved: only these lines may go. */
export type ReadyAction = { readonly key: string; readonly stepId: string; readonly invoiceIds: readonly string[] };

/** What may leave now: never more lines than were planned, in today's amounts. */
export type Sendable = {
	readonly lines: readonly ActionLine[];
	readonly covers: readonly Cover[];
	readonly totalMinor: Minor;
};

export type RecheckRefusal = 'action.nothingLeft' | 'action.waits';

/**
 * Reads an action again at the moment of sending (SCN-16): a payment, dispute, promise, hold, lost consent or changed
 * scenario since planning takes an invoice off; an action left empty is refused, `about.because` saying why.
 */
export function recheckAction(
	ready: ReadyAction,
	fresh: ClientPlan,
	minimum: Minor | undefined,
): Outcome<Sendable, RecheckRefusal> {
	const action = fresh.actions.find(({ key, stepId }) => key === ready.key && stepId === ready.stepId);
	if (!action) return nothingLeft(ready, fresh);
	if (action.waits && action.waits !== 'hand') return refuse('action.waits', { for: action.waits satisfies Wait });
	const planned = new Set(ready.invoiceIds);
	const lines = action.lines.filter((line) => planned.has(line.invoiceId));
	if (!lines.some((line) => line.climbsTo !== null)) return nothingLeft(ready, fresh);
	const totalMinor = action.paymentId ? action.totalMinor : lines.reduce((sum, line) => sum + line.claimedMinor, 0n);
	if (minimum !== undefined && action.paymentId === null && totalMinor < minimum)
		return refuse('action.nothingLeft', { because: 'below minimum' satisfies CancelReason });
	return allow({ lines, covers: coversOf(action, planned), totalMinor });
}

const coversOf = (action: PlannedAction, planned: ReadonlySet<string>): Cover[] =>
	action.covers.filter(({ invoiceId }) => planned.has(invoiceId));

function nothingLeft(ready: ReadyAction, fresh: ClientPlan) {
	const answers = new Map(fresh.answers.map((answer) => [answer.invoiceId, answer]));
	return refuse('action.nothingLeft', { because: whyCancelled(ready, answers) });
}
