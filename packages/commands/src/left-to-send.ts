import type { Day } from '@quittance/core/calendar/day.ts';
import { digestOfClaims } from '@quittance/core/dunning/fingerprint.ts';
import { planClient, type ClientPlan } from '@quittance/core/dunning/plan-client.ts';
import { recheckAction, type RecheckRefusal, type Sendable } from '@quittance/core/dunning/recheck-action.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';
import { linesOf, type ActionRow } from '@quittance/db/actions.ts';
import type { Tx } from '@quittance/db/open.ts';
import { planningClients, type PlanningClient } from '@quittance/db/planning-facts.ts';
import { planningOf, type Connected } from './planning.ts';
import { spentCredits, type SpentCredit } from './spent-credits.ts';

export type Left = {
	readonly sendable: Sendable;
	readonly credits: readonly SpentCredit[];
	/** Changes with its lines and amounts: words that a person wrote about others are not sent. */
	readonly about: string;
};

/**
 * What may leave of an action now, everything being read again (SCN-16); under its client's lock it stays so. `evenWaiting` looks
 * beyond what it waits for, for who only reads it.
 */
export async function leftToSend(
	tx: Tx,
	action: Pick<ActionRow, 'id' | 'clientId' | 'kind' | 'currency' | 'paymentId' | 'stepId'>,
	{ day, evenWaiting = false, ...connected }: { readonly day: Day; readonly evenWaiting?: boolean } & Connected,
): Promise<{ readonly client: PlanningClient; readonly left: Outcome<Left, RecheckRefusal> }> {
	const [{ run, context }, planned] = await Promise.all([planningOf(tx, day, connected), linesOf(tx, action.id)]);
	const [client] = await planningClients(tx, [action.clientId], context);
	if (!client) throw new Error(`action ${action.id} has no client`);
	const ready = {
		key: keyOf(action),
		stepId: action.stepId ?? '',
		invoiceIds: planned.map((line) => line.invoiceId),
	};
	const forced = client.facts.invoices.some(({ id, included }) => included && ready.invoiceIds.includes(id));
	// What a person included goes however little it is (TSK-07).
	const minimum = forced ? undefined : client.facts.scenario?.minimums[action.currency];
	const plan = planClient(client.facts, run);
	const left = recheckAction(ready, evenWaiting ? waitingForNobody(plan) : plan, minimum);
	if (!left.ok) return { client, left };
	const { lines, covers, totalMinor } = left.value;
	const credits = spentCredits(covers, client.facts.credits);
	return { client, left: allow({ sendable: left.value, credits, about: digestOfClaims(lines, totalMinor) }) };
}

const keyOf = ({ kind, currency, paymentId }: Pick<ActionRow, 'kind' | 'currency' | 'paymentId'>): string =>
	paymentId === null ? `${kind} ${currency}` : `${kind} ${currency} ${paymentId}`;

const waitingForNobody = (plan: ClientPlan): ClientPlan => ({
	...plan,
	actions: plan.actions.map((action) => ({ ...action, waits: null })),
});
