import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../calendar/day.ts';
import { levelOf, type Level, type Step, type StepName } from '../scenario/scenario.ts';
import type { PlannedAction } from './action.ts';
import { client, credit, invoice, night, payment, scenario, stands, step } from './book.test-kit.ts';
import type { ClientFacts, InvoiceFacts, RunFacts } from './facts.ts';
import { planClient, type ClientPlan } from './plan-client.ts';
import { recheckAction } from './recheck-action.ts';
import { reconcilePlan } from './reconcile-plan.ts';
import { allDone } from './simulate-client.ts';

const START = day('2026-03-02');
const near = fc.integer({ min: -40, max: 25 }).map((days) => addDays(START, days));
const cents = fc.bigInt({ min: 1n, max: 300n });
const currency = fc.constantFrom('EUR', 'EUR', 'USD');
const stop = fc.oneof(
	{ weight: 5, arbitrary: fc.constant(null) },
	{ weight: 1, arbitrary: fc.record({ until: fc.option(near) }) },
);

const anInvoice = fc
	.record({
		currency,
		issuedOn: near,
		dueOn: near,
		openMinor: fc.oneof(cents, cents, fc.constant(0n)),
		disputedMinor: fc.oneof(fc.constant(0n), fc.constant(0n), cents),
		promises: fc.array(fc.record({ minor: cents, on: near }), { maxLength: 2 }),
		stop,
		directDebit: fc.constantFrom(false, false, false, true),
		level: fc.constantFrom<Level>(0, 0, 1, 2, 3),
		levelOn: near,
		noticed: fc.boolean(),
	})
	.map((its): Partial<InvoiceFacts> => ({ ...its, levelOn: its.level === 0 ? null : its.levelOn }));

const aStep = (name: StepName) =>
	fc
		.record({
			days: fc.constantFrom(0, 1, 3, 7),
			on: fc.constantFrom(true, true, true, false),
			channel: fc.constantFrom('email', 'email', 'letter', 'phone'),
			automatic: fc.boolean(),
		})
		.map(({ days, ...over }): Step => step(name, days, over));

const aScenario = fc
	.record({
		anchor: fc.constantFrom('previous', 'previous', 'due', 'due, end of month', 'invoice date'),
		grouping: fc.constantFrom('per level', 'one message'),
		minimums: fc.constantFrom({}, { EUR: 120n }),
		ceilings: fc.constantFrom({}, { EUR: 250n }),
		minimumGapDays: fc.constantFrom(0, 0, 2, 5),
		shiftToWorkingDays: fc.boolean(),
		thankOnlyReminded: fc.boolean(),
		steps: fc.tuple(...(['notice', 'R1', 'R2', 'R3', 'R4', 'thanks'] as const).map(aStep)),
	})
	.map(({ steps, ...over }) => scenario(steps, over));

const numbered = <T>(list: readonly T[], prefix: string) => list.map((one, at) => ({ ...one, id: `${prefix}${at}` }));

const aClient = fc
	.record({
		scenario: fc.option(aScenario, { freq: 20 }),
		invoices: fc.array(anInvoice, { minLength: 1, maxLength: 5 }),
		credits: fc.array(fc.record({ currency, openMinor: cents, on: near }), { maxLength: 2 }),
		thankable: fc.array(fc.record({ currency, paidOn: near, reminded: fc.boolean() }), { maxLength: 2 }),
		reach: fc.record({
			email: fc.constantFrom('mail', null),
			letter: fc.constantFrom('post', null),
			phone: fc.constant('call'),
			text: fc.constant({}),
		}),
		stop,
		lastMessageOn: fc.option(near),
		holidays: fc.array(near, { maxLength: 4 }).map((days) => new Set(days)),
	})
	.map(({ invoices, credits, thankable, ...over }) =>
		client(numbered(invoices, 'I').map(invoice), {
			...over,
			credits: numbered(credits, 'C').map((its) => credit(its.openMinor, its)),
			thankable: numbered(thankable, 'P').map(payment),
		}),
	);

const aRun = fc
	.record({
		fresh: fc.constantFrom(true, true, false),
		approvalRequired: fc.boolean(),
		today: fc.integer({ min: 0, max: 60 }),
	})
	.map(({ today, ...over }) => night(addDays(START, today), over));

const holds = (rule: (client: ClientFacts, run: RunFacts) => void) =>
	fc.assert(fc.property(aClient, aRun, rule), { numRuns: 120 });

const byId = (plan: ClientPlan) => new Map(plan.answers.map((answer) => [answer.invoiceId, answer]));

test('WHY-04 planning twice adds nothing', () => {
	holds((facts, run) => {
		const plan = planClient(facts, run);
		const again = reconcilePlan(plan.actions.map(stands), planClient(facts, run));
		expect(again).toEqual({ create: [], keep: plan.actions.map(({ key }) => `stands ${key}`), change: [], cancel: [] });
	});
});

test('WHY-04 the order in which facts come does not matter', () => {
	holds((facts, run) => {
		const turned = planClient(
			{
				...facts,
				invoices: facts.invoices.toReversed().map((its) => ({ ...its, promises: its.promises.toReversed() })),
				credits: facts.credits.toReversed(),
				thankable: facts.thankable.toReversed(),
			},
			run,
		);
		const plan = planClient(facts, run);
		expect(turned.actions).toEqual(plan.actions);
		expect(byId(turned)).toEqual(byId(plan));
	});
});

test('WHY-01 every invoice has exactly one answer: it goes, or a hold says why not', () => {
	holds((facts, run) => {
		const plan = planClient(facts, run);
		expect(plan.answers.map(({ invoiceId }) => invoiceId)).toEqual(facts.invoices.map(({ id }) => id));
		const reminders = plan.actions.filter((action) => action.step !== 'thanks');
		for (const { invoiceId, hold } of plan.answers) {
			const goes = reminders.filter(({ lines }) =>
				lines.some((line) => line.invoiceId === invoiceId && line.climbsTo !== null),
			);
			expect(goes.length).toBeLessThanOrEqual(1);
			expect(hold === undefined).toBe(goes.some(({ waits }) => waits === null));
		}
	});
});

test('INV-08 INV-09 SCN-10 what is paid, wholly disputed, promised or covered is in no action, and lines add up', () => {
	holds((facts, run) => {
		const spent = new Map<string, bigint>();
		for (const { step, lines, covers, totalMinor } of planClient(facts, run).actions) {
			if (step === 'thanks') continue;
			for (const line of lines) {
				const its = facts.invoices.find(({ id }) => id === line.invoiceId)!;
				expect(line.claimedMinor).toBe(line.chaseableMinor - line.coveredMinor);
				expect(line.claimedMinor > 0n && line.chaseableMinor <= its.openMinor - its.disputedMinor).toBe(true);
			}
			expect(lines.reduce((sum, line) => sum + line.claimedMinor, 0n)).toBe(totalMinor);
			expect(covers.reduce((sum, { minor }) => sum + minor, 0n)).toBe(
				lines.reduce((sum, line) => sum + line.coveredMinor, 0n),
			);
			for (const { creditId, minor } of covers) spent.set(creditId, (spent.get(creditId) ?? 0n) + minor);
		}
		for (const { id, openMinor } of facts.credits) expect((spent.get(id) ?? 0n) <= openMinor).toBe(true);
	});
});

test('SCN-16 read again with nothing changed, an action goes as it was planned', () => {
	holds((facts, run) => {
		const plan = planClient(facts, run);
		for (const action of plan.actions) {
			const ready = { ...action, invoiceIds: action.lines.map(({ invoiceId }) => invoiceId) };
			const { lines, covers, totalMinor, waits } = action;
			const again = recheckAction(ready, plan, facts.scenario?.minimums[action.currency]);
			expect(again).toMatchObject(
				waits && waits !== 'hand' ? { refusal: 'action.waits' } : { value: { lines, covers, totalMinor } },
			);
		}
	});
});

/** Weeks of a client's life: what is planned each day, and which of it people or machines get done. */
const aLife = fc.record({ client: aClient, run: aRun, done: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }) });
type Life = { readonly client: ClientFacts; readonly run: RunFacts; readonly done: readonly boolean[] };

function live(
	{ client: born, run, done }: Life,
	days: number,
	each: (facts: ClientFacts, plan: ClientPlan, on: Day) => void,
) {
	let facts = born;
	for (let ahead = 0; ahead < days; ahead++) {
		const on = addDays(run.today, ahead);
		const plan = planClient(facts, { ...run, today: on });
		each(facts, plan, on);
		facts = doneOf(facts, plan.actions, (at) => done[(ahead + at) % done.length]!, on);
	}
}

function doneOf(
	facts: ClientFacts,
	actions: readonly PlannedAction[],
	gets: (at: number) => boolean,
	on: Day,
): ClientFacts {
	const finished = actions.filter((_, at) => gets(at));
	return finished.length > 0 ? allDone(facts, finished, on) : facts;
}

test('SCN-07 SCN-08 whatever is done late or never, no level is skipped and none climbs twice in a day', () => {
	fc.assert(
		fc.property(aLife, (life) => {
			live(life, 40, (facts, { actions }, on) => {
				const levels = new Map(facts.invoices.map(({ id, level }) => [id, level]));
				for (const action of actions) {
					if (action.step === 'notice' || action.step === 'thanks') continue;
					for (const { invoiceId, climbsTo } of action.lines) {
						if (climbsTo === null) continue;
						const on = facts.scenario!.steps[facts.variant].filter((its) => its.on).map(({ name }) => levelOf(name));
						const between = on.filter((level) => level > levels.get(invoiceId)! && level < climbsTo);
						expect([between, on.includes(climbsTo)]).toEqual([[], true]);
					}
				}
				const again = planClient(allDone(facts, actions, on), { ...life.run, today: on, fresh: true });
				const climbed = new Set(
					actions.flatMap(({ lines }) => lines.filter((its) => its.climbsTo).map((its) => its.invoiceId)),
				);
				for (const { lines } of again.actions)
					expect(lines.some((its) => its.climbsTo && climbed.has(its.invoiceId))).toBe(false);
			});
		}),
		{ numRuns: 35 },
	);
});
