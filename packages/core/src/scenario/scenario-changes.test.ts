import { expect, test } from 'vitest';
import { scenario, step } from '../dunning/book.test-kit.ts';
import { scenarioChanges } from './scenario-changes.ts';

const of = (steps: ReturnType<typeof step>[], over = {}) =>
	scenario([], { steps: { 'with email': steps, 'without email': [] }, ...over });

test('SCN-18 two equal versions differ in nothing, whatever ids their steps have and in whatever order amounts stand', () => {
	const one = of([step('R1', 5)], { minimums: { EUR: 5n, CHF: 1n } });
	const other = of([{ ...step('R1', 5), id: 'another' }], { minimums: { CHF: 1n, EUR: 5n } });
	expect(scenarioChanges(one, other)).toEqual([]);
});

test('SCN-18 a version says each setting and each field of a step that it has otherwise', () => {
	const before = of([step('R1', 5)], { minimumGapDays: 0, minimums: { EUR: 5n } });
	const after = of([{ ...step('R1', 7), automatic: !step('R1', 5).automatic }], {
		minimumGapDays: 3,
		minimums: { EUR: 6n },
	});
	expect(scenarioChanges(before, after)).toMatchObject([
		{ setting: 'minimums', before: { EUR: 5n }, after: { EUR: 6n } },
		{ setting: 'minimumGapDays', before: 0, after: 3 },
		{ variant: 'with email', step: 'R1', field: 'days', before: 5, after: 7 },
		{ variant: 'with email', step: 'R1', field: 'automatic' },
	]);
});

test('SCN-08 SCN-18 a step that is switched on or off is one change, and what a step that is off would do is none', () => {
	const before = of([step('R1', 5), step('R2', 9, { on: false })]);
	const after = of([step('R1', 5, { on: false }), step('R2', 30, { on: false }), step('R3', 1)]);
	expect(scenarioChanges(before, after)).toEqual([
		{ variant: 'with email', step: 'R1', field: 'step', before: true, after: false },
		{ variant: 'with email', step: 'R3', field: 'step', before: false, after: true },
	]);
});
