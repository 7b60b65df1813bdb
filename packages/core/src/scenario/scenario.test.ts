import { expect, test } from 'vitest';
import { step, usualSteps } from '../dunning/book.test-kit.ts';
import { firstOnAbove, levelOf, stepNamed } from './scenario.ts';

test('SCN-01 R1…R5 are levels; the notice and the thank-you are none', () => {
	expect((['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks'] as const).map(levelOf)).toEqual([0, 1, 2, 3, 4, 5, 0]);
});

test('SCN-08 the next reminder is the first one on above the level, in whatever order the steps are listed', () => {
	const steps = [step('R3', 1), step('R2', 1, { on: false }), step('R1', 1), step('thanks', 1)];
	expect(firstOnAbove(steps, 0)?.name).toBe('R1');
	expect(firstOnAbove(steps, 1)?.name).toBe('R3');
	expect(firstOnAbove(steps, 3)).toBeUndefined();
});

test('SCN-01 a step that is off is not found by its name', () => {
	expect(stepNamed(usualSteps, 'notice')?.days).toBe(5);
	expect(stepNamed([step('notice', 5, { on: false })], 'notice')).toBeUndefined();
});
