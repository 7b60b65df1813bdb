import { expect, test } from 'vitest';
import { expectedList } from '../../expected.ts';
import { day } from './day.ts';
import { dueOn, type PaymentTerms } from './terms.ts';

const net = (days: number): PaymentTerms => ({ days, endOfMonth: 'none' });
const thenEndOfMonth = (days: number): PaymentTerms => ({ days, endOfMonth: 'afterDays' });
const afterEndOfMonth = (days: number): PaymentTerms => ({ days, endOfMonth: 'beforeDays' });

const TERMS: Record<string, PaymentTerms> = {
	net30: net(30),
	net45: net(45),
	net60: net(60),
	'45d_then_EOM': thenEndOfMonth(45),
	EOM_then_45d: afterEndOfMonth(45),
	'30d_then_EOM': thenEndOfMonth(30),
	EOM_then_30d: afterEndOfMonth(30),
	'30d_EOM_the_10th': { ...thenEndOfMonth(30), onThe: 10 },
};

const vectors = expectedList('data/lists/due_date_vectors.json') as
	({ invoice: string } & Record<string, string>)[] | undefined;

test.skipIf(!vectors)('due dates agree with the expected list', () => {
	const reached = vectors?.map(({ invoice }) => ({
		invoice,
		...Object.fromEntries(Object.entries(TERMS).map(([name, terms]) => [name, dueOn(day(invoice), terms)])),
	}));
	expect(reached).toEqual(vectors);
});

test('the two readings of “30 days end of month” differ', () => {
	expect(dueOn(day('2026-01-31'), thenEndOfMonth(30))).toBe('2026-03-31');
	expect(dueOn(day('2026-01-31'), afterEndOfMonth(30))).toBe('2026-03-02');
});

test.each([
	['2026-01-01', { ...net(30), onThe: 31 }, '2026-01-31'],
	['2026-01-10', { ...net(31), onThe: 10 }, '2026-02-10'],
	['2026-01-10', { ...net(32), onThe: 10 }, '2026-03-10'],
	['2026-01-01', { ...thenEndOfMonth(30), onThe: 31 }, '2026-02-28'],
	['2026-11-20', { ...thenEndOfMonth(30), onThe: 10 }, '2027-01-10'],
	['2026-01-15', { ...afterEndOfMonth(30), onThe: 15 }, '2026-03-15'],
] as const)('invoice of %s under %j is due on %s', (invoicedOn, terms, due) => {
	expect(dueOn(day(invoicedOn), terms)).toBe(due);
});
