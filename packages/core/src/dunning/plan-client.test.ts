import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import {
	call,
	client,
	credit,
	holdsOf,
	invoice,
	night,
	promise,
	reminded,
	scenario,
	spoken,
	step,
	untilOf,
} from './book.test-kit.ts';
import type { ClientFacts, InvoiceFacts, RunFacts } from './facts.ts';
import { holdReasons, type HoldReason } from './hold.ts';
import { planClient } from './plan-client.ts';

type Trouble = { invoice?: Partial<InvoiceFacts>; client?: Partial<ClientFacts>; run?: Partial<RunFacts> };

const nobody = { email: null, letter: null, phone: null, text: {} };
const strict = scenario(undefined, { minimums: { EUR: 100_01n }, minimumGapDays: 30 });

/** For each reason, the facts that bring it about for invoice A on 20 March 2026, all else being well. */
const troubles: Readonly<Record<HoldReason, Trouble>> = {
	paid: { invoice: { openMinor: 0n } },
	'client in collection': { client: { inCollection: true } },
	'client on stop': { client: { stop: { until: null } } },
	insolvency: { client: { insolvency: true } },
	'invoice on stop': { invoice: { stop: { until: day('2026-03-31') } } },
	'direct debit': { invoice: { directDebit: true } },
	'no scenario': { client: { scenario: null, isolated: true } },
	disputed: { invoice: { disputedMinor: 100_00n } },
	promised: { invoice: { promises: [promise(100_00n, '2026-03-27')] } },
	'payment plan': { invoice: { paymentPlanUpToDate: true } },
	'covered by credit': { client: { credits: [credit(100_00n)] } },
	'sending uncertain': { invoice: { uncertain: true } },
	'waiting for a person': { run: { approvalRequired: true } },
	finished: { invoice: reminded(3, '2026-03-10') },
	'not due yet': { invoice: reminded(1, '2026-03-19') },
	'no usable channel': { client: { reach: nobody } },
	'below minimum': { client: { scenario: strict } },
	resting: { client: { scenario: strict, lastMessageOn: day('2026-03-10') } },
	'above ceiling': { client: { scenario: scenario(undefined, { ceilings: { EUR: 99_99n } }) } },
	'unticked tonight': { invoice: { unticked: { by: 'Ada', why: 'she called' } } },
	'stale data': { run: { fresh: false } },
};

const worse = (one: Trouble, other: Trouble): Trouble => ({
	invoice: { ...one.invoice, ...other.invoice },
	client: { ...one.client, ...other.client },
	run: { ...one.run, ...other.run },
});

function planWith(...troubles: readonly Trouble[]) {
	const all = troubles.reduce(worse, {});
	return planClient(client([invoice(all.invoice)], all.client), night('2026-03-20', all.run));
}

test('WHY-01 with nothing in its way the step goes, and is the answer', () => {
	const plan = planWith();
	expect(holdsOf(plan)).toEqual([]);
	expect(plan.answers[0]?.next).toMatchObject({ step: { name: 'R1' }, on: day('2026-03-07') });
	expect(spoken(plan)).toEqual(['R1 EUR: A→1']);
	expect(plan.actions[0]).toMatchObject({ waits: null, totalMinor: 100_00n, dueOn: day('2026-03-07') });
});

test.each(holdReasons)('WHY-01 an invoice is held: %s', (reason) => {
	expect(holdsOf(planWith(troubles[reason]))).toContain(reason);
});

const inAction: readonly HoldReason[] = ['waiting for a person', 'above ceiling', 'stale data'];

test.each(holdReasons.filter((reason) => !inAction.includes(reason)))(
	'WHY-01 held %s, it is in no action',
	(reason) => {
		expect(planWith(troubles[reason]).actions).toEqual([]);
	},
);

/** Reasons that cannot meet: a paid invoice owes nothing to dispute, an action that waits has no obstacle, and so on. */
const pairs = holdReasons.flatMap((first, at) => holdReasons.slice(at + 1).map((second) => [first, second] as const));

test('WHY-01 of any two holds the earlier in the list answers, the other stands behind it', () => {
	const met = pairs.filter(([first, second]) => {
		const holds = holdsOf(planWith(troubles[first], troubles[second]));
		const both = holds.includes(first) && holds.includes(second);
		if (both) expect([first, second, holds.indexOf(first)]).toEqual([first, second, 0]);
		return both;
	});
	expect(met).toContainEqual(['client on stop', 'insolvency']);
	expect(met).toContainEqual(['sending uncertain', 'not due yet']);
	expect(met).toContainEqual(['no usable channel', 'resting']);
	expect(met).toContainEqual(['resting', 'unticked tonight']);
	expect(met.length).toBeGreaterThan(80);
});

test('WHY-01 a hold names the first day on which it no longer holds', () => {
	expect(untilOf(planWith(troubles['invoice on stop']))).toBe('2026-04-01');
	expect(untilOf(planWith(troubles.promised))).toBe('2026-04-01');
	expect(untilOf(planWith(troubles['not due yet']))).toBe('2026-03-29');
	expect(untilOf(planWith(troubles.resting))).toBe(undefined);
	expect(untilOf(planWith(troubles['unticked tonight']))).toBe('2026-03-21');
});

test('INV-07 a stop ends after its last day', () => {
	const stopped = { stop: { until: day('2026-03-19') } };
	expect(spoken(planWith({ invoice: stopped, client: stopped }))).toEqual(['R1 EUR: A→1']);
});

test('PRF-07 a client of an isolated profile is held, and the answer says why', () => {
	expect(planWith(troubles['no scenario']).answers[0]?.hold).toMatchObject({ about: { because: 'isolated profile' } });
	expect(planWith({ client: { scenario: null } }).answers[0]?.hold).toMatchObject({ about: { because: 'none' } });
});

test('INV-08 INV-09 partly disputed or promised, an invoice is chased for the rest', () => {
	const partly = { disputedMinor: 30_00n, promises: [promise(20_00n, '2026-03-27')] };
	expect(planWith({ invoice: partly }).actions[0]).toMatchObject({ totalMinor: 50_00n });
});

test('INV-08 a dispute of a part and a promise of the rest: the promise answers, with its day', () => {
	const together = { disputedMinor: 30_00n, promises: [promise(70_00n, '2026-03-27')] };
	expect(holdsOf(planWith({ invoice: together }))).toEqual(['promised']);
});

test('INV-03 an unmatched invoice is open again at the level its history gives', () => {
	expect(holdsOf(planWith({ invoice: { ...reminded(1, '2026-03-07'), openMinor: 0n } }))[0]).toBe('paid');
	expect(spoken(planWith({ invoice: reminded(1, '2026-03-07') }))).toEqual(['R2 EUR: A→2']);
});

test('SCN-14 what no machine can do waits for a person', () => {
	const byHand = (...steps: Parameters<typeof scenario>) =>
		planWith({ client: { scenario: scenario(...steps) } }).actions[0]?.waits;
	const letter = step('R1', 5, { channel: 'letter' });
	expect(byHand([call('R1', 5)])).toBe('hand');
	expect(byHand([step('R1', 5, { automatic: false })])).toBe('hand');
	expect(byHand([letter])).toBe('hand');
	expect(
		planWith({ client: { scenario: scenario([letter]) }, run: { printsLetters: true } }).actions[0]?.waits,
	).toBeNull();
});

test('SCN-13 a text goes by itself to a consented number, and to nobody else', () => {
	const texting = scenario([step('R1', 5, { channel: 'other', textConnector: 'sms' })]);
	expect(holdsOf(planWith({ client: { scenario: texting } }))).toEqual(['no usable channel']);
	const reach = { ...nobody, text: { sms: '+33612345678' } };
	const client = { scenario: texting, reach };
	expect(planWith({ client, run: { texts: ['sms'] } }).actions[0]?.waits).toBeNull();
	expect(planWith({ client, run: { texts: ['viber'] } }).actions[0]?.waits).toBe('hand');
});

test('SCN-13 an other step without a connector is done by hand and needs no address', () => {
	const visit = step('R1', 5, { channel: 'other', templateId: null, automatic: false });
	expect(planWith({ client: { scenario: scenario([visit]), reach: nobody } }).actions[0]?.waits).toBe('hand');
});

test('SCN-11 a client who lost its address is planned under the other variant, at the same level', () => {
	const letters = [step('R1', 5, { channel: 'letter' }), step('R2', 10, { channel: 'letter' })];
	const both = scenario([], { steps: { 'with email': [step('R1', 5)], 'without email': letters } });
	const plan = planWith({ invoice: reminded(1, '2026-03-07'), client: { scenario: both, variant: 'without email' } });
	expect(plan.actions[0]).toMatchObject({ step: 'R2', channel: 'letter' });
});

test('SCN-18 under another version what was done stays, and only what is next changes', () => {
	const edited = scenario([step('R1', 30), step('R2', 2), step('R3', 3)]);
	expect(spoken(planWith({ invoice: reminded(1, '2026-03-07'), client: { scenario: edited } }))).toEqual([
		'R2 EUR: A→2',
	]);
});

test('WHY-01 a due date in the future answers with the notice and its day', () => {
	const plan = planClient(client([invoice()]), night('2026-02-01'));
	expect(plan.answers[0]).toMatchObject({
		next: { step: { name: 'notice' } },
		hold: { reason: 'not due yet', until: '2026-02-25' },
	});
});
