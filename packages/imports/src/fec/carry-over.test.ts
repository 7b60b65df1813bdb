import { day } from '@quittance/core/calendar/day.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CarriedItem, carryOver } from './carry-over.ts';

const item = (key: string, signedMinor: bigint, pieceRef = '', pieceOn?: string): CarriedItem => ({
	key,
	signedMinor,
	pieceRef,
	pieceOn: pieceOn === undefined ? undefined : day(pieceOn),
});

test('INV-01 an opening line repeats the item with its piece, not another of the same amount', () => {
	const found = carryOver([item('o', 100n, 'FA2')], [item('a', 100n, 'FA1'), item('b', 100n, 'FA2')]);
	expect(found.repeated).toEqual([{ opening: 'o', item: 'b', settledMinor: 0n }]);
	expect(found.gone).toEqual(['a']);
});

test('INV-01 opening lines that all say the same word repeat items by their amounts', () => {
	const found = carryOver(
		[item('o1', 100n, 'sans'), item('o2', -30n, 'sans'), item('o3', 100n, 'sans')],
		[item('a', 100n, 'FA1'), item('b', 100n, 'FA2'), item('c', -30n, 'V1')],
	);
	expect(found.repeated.map(({ opening, item: known }) => [opening, known])).toEqual([
		['o1', 'a'],
		['o2', 'c'],
		['o3', 'b'],
	]);
	expect([found.added, found.gone]).toEqual([[], []]);
});

test('INV-01 one opening line for a client repeats the sum of its items', () => {
	const found = carryOver(
		[item('o', 170n, 'AN')],
		[item('a', 100n, 'FA1'), item('b', 100n, 'FA2'), item('c', -30n, 'V1')],
	);
	expect(found.summed).toEqual({ openings: ['o'], items: ['a', 'b', 'c'] });
});

test('INV-01 an item that was partly paid since the last file is repeated for what is left', () => {
	const found = carryOver([item('o', 40n, 'FA1')], [item('a', 100n, 'FA1'), item('b', 7n, 'FA2')]);
	expect(found.repeated).toEqual([{ opening: 'o', item: 'a', settledMinor: 60n }]);
	expect(found.gone).toEqual(['b']);
});

test('INV-02 after a new year opens, a client owes what its opening lines say', () => {
	const amount = fc
		.integer({ min: -5, max: 5 })
		.filter((minor) => minor !== 0)
		.map(BigInt);
	const some = (prefix: string) =>
		fc
			.array(
				fc.tuple(
					amount,
					fc.constantFrom('', 'FA1', 'FA2', 'FA3'),
					fc.constantFrom(undefined, '2026-01-01', '2026-01-02'),
				),
				{ maxLength: 8 },
			)
			.map((items) => items.map(([minor, ref, on], at) => item(`${prefix}${at}`, minor, ref, on)));
	fc.assert(
		fc.property(some('o'), some('i'), (openings, items) => {
			const found = carryOver(openings, items);
			const owed = new Map([...openings, ...items].map(({ key, signedMinor }) => [key, signedMinor]));
			const sum = (keys: readonly string[]): bigint => keys.reduce((total, key) => total + (owed.get(key) ?? 0n), 0n);
			const kept = found.repeated.reduce((total, one) => total + (owed.get(one.item) ?? 0n) - one.settledMinor, 0n);
			expect(kept + sum(found.summed.items) + sum(found.added)).toBe(sum(openings.map(({ key }) => key)));
			const answered = [
				...found.repeated.flatMap((one) => [one.opening, one.item]),
				...found.summed.openings,
				...found.summed.items,
				...found.added,
				...found.gone,
			];
			expect(answered.toSorted()).toEqual([...owed.keys()].toSorted());
		}),
	);
});
