import { describe, expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import type { Outcome } from '../outcome.ts';
import { type ClaimDraft, lateClaims, type LateInvoice } from './late-claims.ts';
import { type Debtor, type LateLaw, lateLawOf } from './late-law.ts';
import { points } from './rate.ts';
import { STATUTORY_RATES } from './statutory-rates.ts';

const law = (country: string, debtor: Debtor = 'company'): LateLaw => valueOf(lateLawOf(country, debtor));

const invoice = (over: Partial<LateInvoice> = {}): LateInvoice => ({
	principalMinor: 1_000_000n,
	currency: 'EUR',
	dueOn: day('2026-04-30'),
	settlements: [],
	insolvencyOn: null,
	...over,
});

const claimsOn = (of: LateInvoice, under: LateLaw = law('FR'), until = day('2026-08-31')) =>
	valueOf(lateClaims(of, until, under, STATUTORY_RATES));

const sums = ({ claims }: { claims: readonly ClaimDraft[] }) =>
	claims.map(({ kind, minor, currency }) => [kind, minor, currency]);

describe('France', () => {
	test('INV-06 interest and 40 € are two claims beside the invoice', () => {
		expect(sums(claimsOn(invoice()))).toEqual([
			['interest', 41368n, 'EUR'],
			['compensation', 4000n, 'EUR'],
		]);
	});

	test('INV-06 the invoice is left as it was', () => {
		const before = Object.freeze(invoice());
		claimsOn(before);
		expect(before).toEqual(invoice());
	});

	test('INV-06 an invoice that was paid late and in parts owes 40 € once', () => {
		const settlements = [
			{ on: day('2026-05-10'), minor: 400_000n },
			{ on: day('2026-05-20'), minor: 600_000n },
		];
		expect(sums(claimsOn(invoice({ settlements })))).toEqual([
			['interest', 5326n, 'EUR'],
			['compensation', 4000n, 'EUR'],
		]);
	});

	test('INV-06 an invoice that a credit note settled before its due date owes nothing', () => {
		expect(claimsOn(invoice({ settlements: [{ on: day('2026-04-20'), minor: 1_000_000n }] }))).toEqual({
			claims: [],
			warnings: [],
		});
	});

	test('INV-06 an invoice that is not late owes nothing', () => {
		expect(sums(claimsOn(invoice(), law('FR'), day('2026-04-30')))).toEqual([]);
	});

	test('INV-06 a debt too small for a cent of interest still owes 40 €', () => {
		expect(sums(claimsOn(invoice({ principalMinor: 5n }), law('FR'), day('2026-05-01')))).toEqual([
			['compensation', 4000n, 'EUR'],
		]);
	});

	test('INV-06 40 € are euros whatever the currency of the invoice', () => {
		expect(sums(claimsOn(invoice({ currency: 'USD' }))).at(-1)).toEqual(['compensation', 4000n, 'EUR']);
	});

	test('INV-06 nothing is claimed when insolvency forbade paying on the due date', () => {
		expect(sums(claimsOn(invoice({ insolvencyOn: day('2026-04-30') })))).toEqual([]);
		expect(sums(claimsOn(invoice({ insolvencyOn: day('2026-05-01') })))).toHaveLength(2);
	});
});

describe('who owes', () => {
	test('INV-06 consumers owe neither', () => {
		expect(sums(claimsOn(invoice(), law('FR', 'individual')))).toEqual([]);
	});

	test.each([
		['FR', 'publicBody'],
		['BE', 'company'],
	] as const)('INV-06 %s %s: ECB + 8 and 40 €', (country, debtor) => {
		const late = invoice({ dueOn: day('2026-03-01') });
		expect(sums(claimsOn(late, law(country, debtor), day('2026-03-31')))).toEqual([
			['interest', 8342n, 'EUR'],
			['compensation', 4000n, 'EUR'],
		]);
	});

	test('INV-06 the law of a country that nobody entered is refused', () => {
		expect(lateLawOf('US', 'company')).toMatchObject({ refusal: 'interest.unknownLaw', about: { country: 'US' } });
	});
});

describe('United Kingdom', () => {
	test.each([
		[99_999n, 4000n],
		[100_000n, 7000n],
		[999_999n, 7000n],
		[1_000_000n, 10_000n],
	])('INV-06 a debt of %d pence owes %d more', (principalMinor, sum) => {
		const claims = sums(claimsOn(invoice({ principalMinor, currency: 'GBP' }), law('GB')));
		expect(claims.at(-1)).toEqual(['compensation', sum, 'GBP']);
	});

	test('INV-06 the tier is that of what became late, not of what was invoiced', () => {
		const late = invoice({ currency: 'GBP', settlements: [{ on: day('2026-04-30'), minor: 950_000n }] });
		expect(sums(claimsOn(late, law('GB'))).at(-1)).toEqual(['compensation', 4000n, 'GBP']);
	});

	test('INV-05 tiers are not read for a debt in another currency', () => {
		const outcome = lateClaims(invoice(), day('2026-08-31'), law('GB'), STATUTORY_RATES);
		expect(outcome).toMatchObject({ refusal: 'interest.tiersInOtherCurrency' });
	});
});

describe('a contract', () => {
	const agreed = (percent: number): LateLaw => ({
		...law('FR'),
		interest: { kind: 'contract', rate: points(percent), floor: 'threeTimesFrenchLegalInterest' },
	});

	test('INV-06 a rate below three times the legal one warns and is charged as agreed', () => {
		const late = invoice({ dueOn: day('2026-07-01') });
		const { claims, warnings } = claimsOn(late, agreed(5), day('2026-07-31'));
		expect(warnings).toEqual([{ halfYear: '2026-S2', floor: points(8.25) }]);
		expect(claims[0]?.minor).toBe(4110n);
	});

	test('INV-06 a rate at the floor is lawful; it may fall below it in another half-year', () => {
		expect(claimsOn(invoice(), agreed(8.25)).warnings).toEqual([]);
		expect(claimsOn(invoice(), agreed(7.86)).warnings).toEqual([{ halfYear: '2026-S2', floor: points(8.25) }]);
	});

	test('INV-06 a floor that nobody knows yet is said to be unknown', () => {
		const late = invoice({ dueOn: day('2027-01-10') });
		expect(claimsOn(late, agreed(12), day('2027-02-01')).warnings).toEqual([{ halfYear: '2027-S1', floor: null }]);
	});
});

function valueOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(outcome.refusal);
	return outcome.value;
}
