import { expect, test } from 'vitest';
import { besideRepository } from '../../expected.ts';
import { addDays, dayOf, type Day } from '../calendar/day.ts';
import { client, invoice, night, scenario, step } from './book.test-kit.ts';
import type { InvoiceFacts } from './facts.ts';
import { planClient } from './plan-client.ts';
import { allDone } from './simulate-client.ts';

const file = besideRepository('data/receivables/ibm-late-payments.csv');

type Settled = {
	readonly customer: string;
	readonly invoice: InvoiceFacts;
	readonly settledOn: Day;
	readonly flagged: boolean;
};

/** `2/25/2013`, the month first. */
function usDay(text = ''): Day {
	const [month = 0, date = 0, year = 0] = text.split('/').map(Number);
	return dayOf(year, month, date);
}

function settled(line: string): Settled {
	const [, customer = '', , id = '', issued, due, amount = '', disputed, settledOn] = line.split(',');
	const dates = { issuedOn: usDay(issued), dueOn: usDay(due) };
	const openMinor = BigInt(Math.round(Number(amount) * 100));
	return {
		customer,
		invoice: invoice({ id, ...dates, openMinor }),
		settledOn: usDay(settledOn),
		flagged: disputed === 'Yes',
	};
}

const firm = scenario([step('notice', 5), step('R1', 5), step('R2', 10), step('R3', 10), step('R4', 15)]);

/**
 * One customer's two years, day by day, everything due being done that day. An invoice is in the book from its date until it is
 * settled, the day of the payment excluded. Days that cannot matter are passed over: the first on which one of the facts
 * changed, or on which the plan said to look again, comes next.
 */
function replay(own: readonly Settled[], count: Map<string, number>) {
	const levels = new Map<string, InvoiceFacts>();
	const changes = own.flatMap(({ invoice, settledOn }) => [invoice.issuedOn, settledOn]).sort();
	for (let today = changes[0]; today !== undefined;) {
		const on = today;
		const open = own.filter(({ invoice, settledOn }) => invoice.issuedOn <= on && settledOn > on);
		const facts = client(
			open.map(({ invoice }) => levels.get(invoice.id) ?? invoice),
			{ scenario: firm },
		);
		const { actions, answers } = planClient(facts, night(on));
		for (const { step, lines } of actions) count.set(step, (count.get(step) ?? 0) + lines.length);
		for (const done of allDone(facts, actions, on).invoices) levels.set(done.id, done);
		const looks = actions.length > 0 ? [addDays(on, 1)] : answers.flatMap(({ lookOn }) => lookOn ?? []);
		today = [...changes.filter((change) => change > on).slice(0, 1), ...looks].sort()[0];
	}
}

function replayed(chosen: readonly Settled[]) {
	const count = new Map<string, number>();
	for (const own of Map.groupBy(chosen, ({ customer }) => customer).values()) replay(own, count);
	return Object.fromEntries(count);
}

const disputed = (its: InvoiceFacts): InvoiceFacts => ({ ...its, disputedMinor: its.openMinor });

const book = (file ?? '').trim().split(/\r?\n/).slice(1).map(settled);

test.skipIf(!file)('SCN-05 SCN-06 SCN-07 two years of 2,466 real invoices get exactly the steps they were due', () => {
	expect(replayed(book)).toEqual({ notice: 1261, R1: 569, R2: 174, R3: 28, R4: 1 });
});

test.skipIf(!file)('INV-09 the same two years with the 561 flagged invoices held as wholly disputed', () => {
	const disputing = book.map((its) => (its.flagged ? { ...its, invoice: disputed(its.invoice) } : its));
	expect(replayed(disputing)).toEqual({ notice: 796, R1: 271, R2: 48, R3: 3 });
});
