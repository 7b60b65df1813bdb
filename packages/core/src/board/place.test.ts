import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPlace, placeBetween, placeOfNew } from './place.ts';

const place = fc.stringMatching(/^[0-9a-z]{0,12}[1-9a-z]$/);

test('TSK-04 between any two places there is another, and it can be split again', () => {
	fc.assert(
		fc.property(place, place, (one, other) => {
			fc.pre(one !== other);
			const [above, below] = one < other ? [one, other] : [other, one];
			const between = placeBetween(above, below);
			expect(above < between && between < below).toBe(true);
			expect(between).toMatch(/[1-9a-z]$/);
		}),
	);
});

test('TSK-04 there is room above the first and below the last', () => {
	fc.assert(
		fc.property(place, (only) => {
			expect(placeBetween(null, only) < only).toBe(true);
			expect(placeBetween(only, null) > only).toBe(true);
		}),
	);
	expect(placeBetween(null, null)).toBe('i');
});

test('TSK-04 a thousand cards put at the same spot stay in order, at places of bearable length', () => {
	let below = placeOfNew('01890000-0000-7000-8000-000000000002');
	const above = placeOfNew('01890000-0000-7000-8000-000000000001');
	for (let round = 0; round < 1000; round++) {
		const next = placeBetween(above, below);
		expect(above < next && next < below).toBe(true);
		below = next;
	}
	expect(below.length).toBeLessThan(300);
});

test('neighbours in the wrong order are a fault', () => {
	expect(() => placeBetween('b', 'a')).toThrow();
	expect(() => placeBetween('a', 'a')).toThrow();
});

test('TSK-01 cards that nobody moved stand by age; equal places too', () => {
	const [early, late] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'] as const;
	expect(placeOfNew(early) < placeOfNew(late)).toBe(true);
	const card = (id: string, at: string) => ({ id, place: at });
	expect([card(late, 'i'), card(early, 'i'), card(late, 'a')].sort(byPlace)).toEqual([
		card(late, 'a'),
		card(early, 'i'),
		card(late, 'i'),
	]);
});
