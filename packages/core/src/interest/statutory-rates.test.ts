import { expect, test } from 'vitest';
import { expectedList } from '../../expected.ts';
import { addDays, type Day, day } from '../calendar/day.ts';
import { halfYearOf, lastDayOfHalfYear } from './half-year.ts';
import { points } from './rate.ts';
import { type Reference, referenceRate } from './rates.ts';
import { STATUTORY_RATES } from './statutory-rates.ts';

type Published = { semester: string; ecb_mro: string; legal_interest_other: string; uk_reference: string };

const published = expectedList('data/lists/rates.json') as { semesters: Published[] } | undefined;

const halfYears = (from: Day, count: number): Day[] =>
	Array.from({ length: count - 1 }).reduce<Day[]>(
		(days) => [...days, addDays(lastDayOfHalfYear(days.at(-1) ?? from), 1)],
		[from],
	);

const rateOn = (on: Day, reference: Reference) => referenceRate(STATUTORY_RATES, reference, on);

test.skipIf(!published)('INV-06 the rates by half-year agree with the expected list', () => {
	const ours = halfYears(day('2016-01-01'), 22).map((on) => [
		halfYearOf(on),
		rateOn(on, 'ecb'),
		rateOn(on, 'frenchLegalInterest'),
		rateOn(on, 'bankOfEngland'),
	]);
	const allowed = (percent: string) => ({ ok: true, value: points(Number(percent)) });
	expect(ours).toEqual(
		published?.semesters.map((each) => [
			each.semester,
			allowed(each.ecb_mro),
			allowed(each.legal_interest_other),
			allowed(each.uk_reference),
		]),
	);
});

test.each(['2027-01-01', '2015-12-31'])('INV-06 the half-year of %s has no rate and is refused, not guessed', (on) => {
	expect(rateOn(day(on), 'ecb')).toMatchObject({ ok: false, refusal: 'interest.unknownHalfYear' });
});
