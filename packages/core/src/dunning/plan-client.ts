import { addDays, earlierOf, type Day } from '../calendar/day.ts';
import { levelOf, type Step } from '../scenario/scenario.ts';
import { goesByItself, waitOf, type ActionLine, type PlannedAction, type Wait } from './action.ts';
import { assess, type Assessed } from './assess.ts';
import type { ClientFacts, RunFacts } from './facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { groupDue, narrowGroup, type Group } from './group-due.ts';
import { inOrder, setAside, type Hold } from './hold.ts';
import { lookOn } from './look-on.ts';
import { planThanks, type ThankPlan } from './plan-thanks.ts';
import { reachedBy } from './reach.ts';

/** One answer per invoice (WHY-01): the step that is due, or the hold that stops it, the others behind it. */
export type Answer = {
	readonly invoiceId: string;
	/** The step that comes next and its day, held or not; undefined when none is left or no scenario applies. */
	readonly next: { readonly step: Step; readonly on: Day } | undefined;
	readonly hold: Hold | undefined;
	readonly also: readonly Hold[];
	/** First day on which it can matter to look again, unless one of its facts changes before; null: never (engine.md 7). */
	readonly lookOn: Day | null;
};

export type ClientPlan = {
	readonly actions: readonly PlannedAction[];
	readonly answers: readonly Answer[];
	/** When to look again at each thankable payment; null: never. */
	readonly thanks: readonly { readonly paymentId: string; readonly lookOn: Day | null }[];
};

/**
 * What to do for one client on a day, and why nothing else (engine.md 2–5). Facts and a day go in, actions and answers come
 * out: planning again with the same facts gives the same plan, whatever the order of the invoices.
 */
export function planClient(client: ClientFacts, run: RunFacts): ClientPlan {
	const assessed = assess(client, run);
	const actions: PlannedAction[] = [];
	for (const group of groupDue(assessed, client, run.today)) {
		const obstacles = obstaclesOf(group.step, client, run.today);
		if (isBelowMinimum(group, client)) obstacles.push({ reason: 'below minimum' });
		const going = pastObstacles(group, obstacles);
		if (!going) continue;
		const action = actionOf(going, client, run);
		actions.push(action);
		const hold = action.waits && holdOf(action.waits, action);
		if (hold) for (const { holds } of going.climbing) holds.push(hold);
	}
	// Taken off its action, an unticked invoice still says first what would have stopped it anyway.
	for (const { invoice, next, holds } of assessed)
		if (invoice.unticked && !invoice.included && next && holds.length === 1)
			holds.push(...obstaclesOf(next.step, client, run.today));
	const thanks = client.thankable.map((payment) => planThanks(payment, client, run)).sort(byPayment);
	for (const { action } of thanks) if (action) actions.push(action);
	return {
		actions,
		answers: assessed.map((one) => answerOf(one, run)),
		thanks: thanks.map(({ paymentId, lookOn }) => ({ paymentId, lookOn })),
	};
}

/** What stops a step that is due, whatever it claims: no way to reach anyone, or too soon after the last message. */
function obstaclesOf(step: Step, client: ClientFacts, today: Day): Hold[] {
	const holds: Hold[] = [];
	if (reachedBy(step, client.reach) === null)
		holds.push({ reason: 'no usable channel', about: { channel: step.channel } });
	const rested = client.lastMessageOn && addDays(client.lastMessageOn, client.scenario?.minimumGapDays ?? 0);
	if (rested && rested > today) holds.push({ reason: 'resting', until: rested });
	return holds;
}

/** Holds what obstacles stop; what is left of the group goes. An invoice that a person included passes those that can be set aside. */
function pastObstacles(group: Group, obstacles: readonly Hold[]): Group | undefined {
	if (obstacles.length === 0) return group;
	const firm = obstacles.filter(({ reason }) => !setAside.has(reason));
	for (const { invoice, holds } of group.climbing) holds.push(...(invoice.included ? firm : obstacles));
	const left = group.climbing.filter(({ holds }) => holds.length === 0);
	return left.length === 0 ? undefined : narrowGroup(group, left);
}

/** Only shows once invoices stand together: what they claim is less than their currency's minimum (SCN-10). */
function isBelowMinimum({ currency, totalMinor }: Group, client: ClientFacts): boolean {
	const minimum = client.scenario?.minimums[currency];
	return minimum !== undefined && totalMinor < minimum;
}

function actionOf(group: Group, client: ClientFacts, run: RunFacts): PlannedAction {
	const { step, currency, totalMinor } = group;
	const lines = [
		...group.climbing.map((one) => lineOf(one, levelOf(one.next.step.name), step)),
		...group.shown.map((one) => lineOf(one, null, step)),
	];
	const covers = step.name === 'notice' ? [] : [...group.climbing, ...group.shown].flatMap((one) => one.covers);
	const automatic = goesByItself(step, run);
	const fingerprint = fingerprintOf(step, currency, reachedBy(step, client.reach), lines);
	const ceiling = client.scenario?.ceilings[currency];
	const overCeiling = ceiling !== undefined && totalMinor > ceiling;
	const approvals = client.approvals.get(fingerprint) ?? 0;
	return {
		key: `${step.name} ${currency}`,
		currency,
		step: step.name,
		stepId: step.id,
		channel: step.channel,
		templateId: step.templateId,
		textConnector: step.textConnector,
		automatic,
		paymentId: null,
		dueOn: group.climbing.map((one) => one.next.on).reduce((a, b) => earlierOf(a, b)),
		lines,
		covers,
		totalMinor,
		fingerprint,
		waits: automatic ? waitOf(run, overCeiling, approvals) : 'hand',
	};
}

const byPayment = (a: ThankPlan, b: ThankPlan): number => (a.paymentId < b.paymentId ? -1 : 1);

const holdOf = (wait: Wait, { channel }: PlannedAction): Hold => {
	if (wait === 'second person') return { reason: 'above ceiling' };
	if (wait === 'fresh data') return { reason: 'stale data' };
	return { reason: 'waiting for a person', about: { for: wait, channel } };
};

function lineOf({ invoice, parts, coveredMinor }: Assessed, climbsTo: ActionLine['climbsTo'], step: Step): ActionLine {
	const covered = step.name === 'notice' ? 0n : coveredMinor;
	const { chaseableMinor } = parts;
	return {
		invoiceId: invoice.id,
		climbsTo,
		chaseableMinor,
		coveredMinor: covered,
		claimedMinor: chaseableMinor - covered,
	};
}

function answerOf(one: Assessed, run: RunFacts): Answer {
	const [hold, ...also] = inOrder(one.holds);
	return { invoiceId: one.invoice.id, next: one.next, hold, also, lookOn: lookOn(one, run.today) };
}
