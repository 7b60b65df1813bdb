import { addDays, day, daysBetween, type Day } from '../src/calendar/day.ts';
import { dayIn } from '../src/calendar/time-zone.ts';
import { client, holdsOf, invoice, night, reminded, scenario, step } from '../src/dunning/book.test-kit.ts';
import type { ClientFacts, InvoiceFacts } from '../src/dunning/facts.ts';
import { nextStep } from '../src/dunning/next-step.ts';
import { planClient, type ClientPlan } from '../src/dunning/plan-client.ts';
import { recheckAction } from '../src/dunning/recheck-action.ts';
import { simulateClient } from '../src/dunning/simulate-client.ts';
import type { Level } from '../src/scenario/scenario.ts';
import { whichScenario } from '../src/scenario/which-scenario.ts';
import { amount, cents, policyNamed, type Given, type PeerCase } from './cases.ts';
import { claimsOf } from './charges.ts';
import { scenarioOf } from './policies.ts';
import { numberOf, remindersOf } from './schedule.ts';

/** What our engine says to a case that is no story: one answer per word of what it expects. */
export function observeGiven(word: string, { given = {}, policy }: PeerCase): unknown {
	const look = words[word];
	if (!look) throw new Error(`nothing of ours is called "${word}"`);
	return look(given, policy ?? undefined);
}

const RUN = '2024-06-01';

const overdue = (days: number, over: Partial<InvoiceFacts> = {}) =>
	invoice({ dueOn: addDays(day(RUN), -days), ...over });

const plan = (invoices: readonly InvoiceFacts[], over: Partial<ClientFacts> = {}, on = RUN) =>
	planClient(client(invoices, over), night(on));

const goes = ({ actions }: ClientPlan): boolean => actions.length > 0;

const lists = ({ actions }: ClientPlan, id = 'A') =>
	actions.some(({ lines }) => lines.some((line) => line.invoiceId === id));

/** One reminder, so many days after the due date. */
const after = (days: number, over: Parameters<typeof scenario>[1] = {}) => ({
	scenario: scenario([step('R1', days)], over),
});

const least = (minimum: number) => after(1, { minimums: { EUR: cents(minimum) } });

const words: Readonly<Record<string, (given: Given, policy: string | undefined) => unknown>> = {
	eligible: (given) => listed(given, given.level?.listAllDue ?? false),
	'listAllDue=false': (given) => listed(given, false),
	'listAllDue=true': (given) => listed(given, true),
	candidate,
	allowed: ({ lastSent = '', runDate = '', gapDays = 0 }) => {
		const lastMessageOn = day(lastSent);
		return goes(plan([overdue(5000)], { ...after(0, { minimumGapDays: gapDays }), lastMessageOn }, runDate));
	},
	messages: ({ candidates = [] }) => {
		const { actions } = plan(
			candidates.map(({ doc }) => overdue(30, { id: doc })),
			after(10),
		);
		return actions.map(({ lines }) => ({
			customer: 'C1',
			level: lines[0]?.climbsTo,
			lists: lines.map((line) => line.invoiceId),
		}));
	},
	matches: ({ condition = {}, state = {} }) => {
		if (condition.tag !== undefined) return matchesTag(condition.tag);
		const count = state.unpaidCount ?? (state.balance === 0 ? 0 : 1);
		const open = Array.from({ length: count }, (_, at) =>
			overdue(state.earliestUnpaidAge ?? 30, { id: `I${at}`, openMinor: cents((state.balance ?? 100) / count) }),
		);
		const minimums = condition.minBalance === undefined ? {} : { EUR: cents(condition.minBalance) };
		return goes(plan(open, after(condition.minDaysSinceEarliestUnpaid ?? 1, { minimums })));
	},
	interest: (given) => charged({ ...given, fee: 0 }),
	charges: (given) => charged(given),
	total: (given) => Math.round(((given.outstanding ?? 0) + charged(given)) * 100) / 100,
	/** What the client is asked for the invoice itself: late charges lie beside it and never change it. */
	invoiceBalance: ({ balance = 0 }) =>
		amount(plan([overdue(30, { openMinor: cents(balance) })]).actions[0]?.totalMinor ?? 0n),
	customerBalance: (given) => (given.balance ?? 0) + charged(given),
	error: ({ dunningCurrency, invoiceCurrency = '', paid }) => {
		if (dunningCurrency === undefined) return paid && hold({ openMinor: 0n }) === 'paid' ? 'already-paid' : undefined;
		const two = [overdue(30, { currency: dunningCurrency }), overdue(30, { id: 'B', currency: invoiceCurrency })];
		const { actions } = plan(two, after(1, { grouping: 'one message' }));
		return actions.every(({ lines }) => lines.length === 1) ? 'mixed-currency' : undefined;
	},
	hold: ({ disputeLost }) => hold(disputeLost ? { disputedMinor: 100_00n } : {}),
	checks: ({ overdue: owed = 0 }) =>
		[99, 99.01].map((threshold) => ({
			threshold,
			reached: goes(plan([overdue(30, { openMinor: cents(owed) })], least(threshold))),
		})),
	attempt: ({ invoice: { total = 0, paid = 0 } = {}, threshold }) =>
		goes(plan([overdue(30, { openMinor: cents(total) - cents(paid) })], least(Number(threshold)))),
	attempts: ({ entities = {}, customers = {}, overdueEUR = {} }) =>
		Object.entries(customers).flatMap(([customer, { entity, policy = null }]) => {
			const profile = { name: entity, scenarioId: entities[entity] ?? null };
			const { scenarioId } = whichScenario({ ownScenarioId: policy, profile, groups: [] });
			const chosen = scenarioId === null ? null : scenarioOf(scenarioId, policyNamed(scenarioId));
			const open = overdue(30, { openMinor: cents(overdueEUR[customer] ?? 0) });
			return goes(plan([open], { scenario: chosen })) ? [{ customer, policy: scenarioId }] : [];
		}),
	/** Another customer's or another firm's invoices are never among a client's facts. */
	lists: ({ invoices = [] }) => {
		const own = invoices.filter(({ customer, entity }) => customer === undefined && entity === undefined);
		const facts = own.map(({ id, currency, ready, ...its }) =>
			overdue(its.overdue ? 30 : -30, { id, currency, stop: ready === false ? { until: null } : null }),
		);
		const euros = plan(facts, after(1)).actions.filter(({ currency }) => currency === 'EUR');
		return euros.flatMap(({ lines }) => lines.map((line) => line.invoiceId));
	},
	/** Planned under one scenario, read again under the other at sending. */
	sent: () => {
		const under = (id: string) => plan([overdue(30)], { scenario: scenario([step('R1', 5, { id })]) });
		const planned = under('P1').actions.map((action) => ({ ...action, invoiceIds: ['A'] }));
		return planned.filter((action) => recheckAction(action, under('P2'), undefined).ok);
	},
	currency: ({ invoice: its }) => claimed(its).currency,
	amount: ({ invoice: its }) => amount(claimed(its).totalMinor),
	'all set': (given) => chosen(given.customer, given.group, given.org),
	'customer unset': (given) => chosen(undefined, given.group, given.org),
	'customer and group unset': (given) => chosen(undefined, undefined, given.org),
	next: (given) => (given.reminders?.length === 4 ? { calendar: calendar(given) } : nextOf(given)),
};

/** Whether a message lists the invoice, beside another that is long due when the level lists all that is. */
function listed({ daysOverdue = 0, disputed, level }: Given, allDue: boolean): boolean {
	const one = overdue(daysOverdue, { disputedMinor: disputed ? 100_00n : 0n });
	const companion = overdue(300, { id: 'companion' });
	return lists(plan(allDue ? [one, companion] : [one], after(level?.days ?? 0, { grouping: 'one message' })));
}

function candidate(given: Given, policy: string | undefined): boolean {
	const { daysOverdue = 0, levelSent = {}, requestedLevel = 1, runDate = RUN, graceUntil } = given;
	const [last] = Object.entries(levelSent).map(([level, on]) => reminded(Number(level) as Level, on));
	const stop = graceUntil === undefined ? null : { until: day(graceUntil) };
	const one = invoice({ dueOn: addDays(day(runDate), -daysOverdue), stop, ...last });
	const by =
		policy === undefined ? after(given.level?.days ?? 0) : { scenario: scenarioOf(policy, policyNamed(policy)) };
	return plan([one], by, runDate).actions.some(({ lines }) =>
		lines.some(({ climbsTo }) => climbsTo === requestedLevel),
	);
}

/** A tag decides through the group that carries the scenario. */
const matchesTag = (tag: string) => {
	const group = (name: string) => ({ name, rank: name === tag ? 1 : 2, scenarioId: name === tag ? 'matched' : null });
	const decide = (...tags: string[]) =>
		whichScenario({ ownScenarioId: null, profile: null, groups: tags.map(group) }).scenarioId === 'matched';
	return { 'no tag X': decide(), 'tag X': decide('X'), 'tags X and Y': decide('X', 'Y') };
};

const charged = (given: Given): number => amount(claimsOf(given).reduce((sum, { minor }) => sum + minor, 0n));

const hold = (its: Partial<InvoiceFacts>) => holdsOf(plan([overdue(30, its)]))[0];

const claimed = (its: Given['invoice'] = {}) => {
	const [action] = plan([overdue(30, { currency: its.currency ?? '', openMinor: cents(its.amount ?? 0) })]).actions;
	if (!action) throw new Error('nothing was planned');
	return action;
};

const chosen = (own: string | undefined, group: string | undefined, org = '') =>
	whichScenario({
		ownScenarioId: own ?? null,
		profile: { name: 'default', scenarioId: org },
		groups: group === undefined ? [] : [{ name: group, rank: 1, scenarioId: group }],
	}).scenarioId;

const dated = ({ date = '', due = '' }: Given) => invoice({ issuedOn: day(date), dueOn: day(due) });

/** Today is the day that the firm's clocks show, wherever the server stands. */
const todayOf = ({ today = '', nowUtc, timezone = 'UTC' }: Given): Day =>
	nowUtc === undefined ? day(today) : dayIn(new Date(nowUtc), timezone);

function nextOf(given: Given) {
	const { holidays } = client([]);
	const next = nextStep(dated(given), remindersOf(given).scenario, 'with email', { today: todayOf(given), holidays });
	return next && { n: numberOf(given, next.step.name), on: next.on };
}

const calendar = (given: Given): string[] => {
	const facts = client([dated(given)], { scenario: remindersOf(given).scenario });
	const days = daysBetween(day(given.date ?? ''), day(given.due ?? '')) + 60;
	return simulateClient(facts, night(todayOf(given)), days).map(({ on }) => on);
};
