import { expect, test } from 'vitest';
import { narrowsOwed, owedAddress, owedFilterIn } from './filter.ts';

const read = (query: string) => owedFilterIn(new URLSearchParams(query));

test('RPT-01 a filter stands in the address, and comes back from it', () => {
	const query = 'profile=p&group=g&owner=o&country=BE&currency=GBP&sort=lateMore&without=last+owner';
	expect(owedAddress(read(query))).toBe(`/owed?${query}`);
	expect(owedAddress(read(query), '/owed/export')).toBe(`/owed/export?${query}`);
});

test('what is usual, empty or unknown leaves no trace', () => {
	expect(owedAddress(read('profile=&country=Belgium&currency=shells&sort=colour'))).toBe('/owed');
	expect(narrowsOwed(read('currency=GBP&sort=name'))).toBe(false);
	expect(narrowsOwed(read('country=BE'))).toBe(true);
});
