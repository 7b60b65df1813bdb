import { expect, test } from 'vitest';
import { testNamesIn } from './test-names.ts';

const names = (text: string) => testNamesIn('x.test.ts', text);

test('a test is named by its own words and those of the groups around it', () => {
	expect(names("describe('INV-02', () => { test('sums agree', () => {}); }); it(`alone`, () => {});")).toEqual([
		'INV-02 › sums agree',
		'alone',
	]);
});

test('tables and conditions are looked through', () => {
	expect(names("test.each([1, 2])('SCN-06 day %s', () => {}); test.skipIf(absent)('replay', () => {});")).toEqual([
		'SCN-06 day %s',
		'replay',
	]);
});

test('a test that never runs is not counted', () => {
	expect(
		names("test.skip('SCN-06 later', () => {}); test.todo('SCN-07'); describe.skip('x', () => { test('y'); });"),
	).toEqual([]);
});
