import { expect, test } from 'vitest';
import { Selection } from './selection.svelte.ts';

const filter = {
	search: 'x',
	profile: undefined,
	group: 'g',
	tag: 't',
	owner: undefined,
	late: true,
	flag: 'supplier',
	sort: 'name',
	without: [],
} as const;

test('CLI-11 what is ticked is asked for by its ids, all that match by the filter', () => {
	const selection = new Selection();
	expect(selection.empty).toBe(true);
	selection.tick(['a', 'b'], true, ['a', 'b', 'c']);
	selection.tick(['a'], false, ['a', 'b', 'c']);
	expect([selection.count(400), selection.asked(filter)]).toEqual([1, { ids: ['b'] }]);
	selection.all = true;
	expect(selection.count(400)).toBe(400);
	expect(selection.asked(filter)).toEqual({
		like: { search: 'x', profile: undefined, group: 'g', tag: 't', owner: undefined, late: true, flag: 'supplier' },
	});
});

test('CLI-11 to untick one of all that match leaves the others that are shown', () => {
	const selection = new Selection();
	selection.all = true;
	selection.tick(['b'], false, ['a', 'b', 'c']);
	expect(selection.asked(filter)).toEqual({ ids: ['a', 'c'] });
	selection.clear();
	expect(selection.empty).toBe(true);
});
