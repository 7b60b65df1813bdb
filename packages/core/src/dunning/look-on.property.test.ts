import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../calendar/day.ts';
import type { StepName } from '../scenario/scenario.ts';
import { client, credit, invoice, night, payment, scenario, step } from './book.test-kit.ts';
import type { ClientFacts } from './facts.ts';
import { planClient } from './plan-client.ts';
import { allDone } from './simulate-client.ts';

/*
 * A small world in which things meet often: two or three invoices of a few euros within three weeks, credits that just cover
 * them, promises that end one by one, steps that not every client can receive.
 */
const START = day('2026-03-02');
const around = fc.integer({ min: -12, max: 9 }).map((days) => addDays(START, days));
const euros = fc.constantFrom(1n, 2n, 3n);

const anInvoice = fc.record({
	dueOn: around,
	openMinor: euros,
	disputedMinor: fc.constantFrom(0n, 0n, 0n, 1n),
	promises: fc.array(fc.record({ minor: euros, on: around }), { maxLength: 2 }),
	stop: fc.oneof(fc.constant(null), fc.constant(null), fc.record({ until: fc.option(around) })),
	level: fc.constantFrom(0 as const, 1 as const, 2 as const),
	noticed: fc.boolean(),
});

const aStep = (name: StepName) =>
	fc
		.record({ days: fc.constantFrom(0, 2, 6), channel: fc.constantFrom('email', 'letter', 'phone') })
		.map(({ days, channel }) => step(name, days, { channel }));

const aScenario = fc
	.record({
		anchor: fc.constantFrom('previous', 'due', 'invoice date'),
		grouping: fc.constantFrom('per level', 'one message'),
		minimums: fc.constantFrom({}, { EUR: 2n }),
		minimumGapDays: fc.constantFrom(0, 3),
		shiftToWorkingDays: fc.boolean(),
		steps: fc.tuple(...(['notice', 'R1', 'R2', 'R3', 'thanks'] as const).map(aStep)),
	})
	.map(({ steps, ...over }) => scenario(steps, over));

const aClient = fc
	.record({
		scenario: aScenario,
		invoices: fc.array(anInvoice, { minLength: 1, maxLength: 3 }),
		credits: fc.array(fc.record({ openMinor: euros, on: around }), { maxLength: 2 }),
		thankable: fc.array(fc.record({ paidOn: around }), { maxLength: 1 }),
		email: fc.constantFrom('mail', null),
		letter: fc.constantFrom('post', null),
	})
	.map(({ scenario, invoices, credits, thankable, email, letter }) =>
		client(
			invoices.map((its, at) =>
				invoice({
					...its,
					id: `I${at}`,
					issuedOn: addDays(its.dueOn, -5),
					levelOn: its.level === 0 ? null : addDays(START, -1),
				}),
			),
			{
				scenario,
				credits: credits.map((its, at) => credit(its.openMinor, { ...its, id: `C${at}` })),
				thankable: thankable.map((its, at) => payment({ ...its, id: `P${at}` })),
				reach: { email, letter, phone: 'call', text: {} },
			},
		),
	);

/** Plans every day, and checks on those that nobody would have looked at that there was nothing to find. */
function watch(born: ClientFacts, done: readonly boolean[], fresh: boolean) {
	let facts = born;
	let look: Day | undefined = START;
	for (let ahead = 0; ahead < 30; ahead++) {
		const on = addDays(START, ahead);
		const { actions, answers, thanks } = planClient(facts, night(on, { fresh }));
		if (look === undefined || look > on) {
			expect(actions).toEqual([]);
			continue;
		}
		const finished = actions.filter((_, at) => done[(ahead + at) % done.length]);
		if (finished.length > 0) facts = allDone(facts, finished, on);
		const looks = [...answers, ...thanks].flatMap(({ lookOn }) => lookOn ?? []).sort();
		expect(looks.every((next) => next > on)).toBe(true);
		// A step done is a changed fact, and what changed is looked at the next day.
		look = finished.length > 0 ? addDays(on, 1) : looks[0];
	}
}

test('WHY-01 looking only on the days that can matter finds what looking every day finds', () => {
	const done = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
	fc.assert(fc.property(aClient, done, fc.boolean(), watch), { numRuns: 150 });
});
