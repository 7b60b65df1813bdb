import { expect, test } from 'vitest';
import { addTallies, brokenOff, noTally, tallyLine } from './tally.ts';

test('the line names skipped tests only when there are some', () => {
	expect(tallyLine({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed');
	expect(tallyLine({ passed: 4, failed: 1, skipped: 2 })).toBe('4 passed, 1 failed, 2 skipped');
});

test('tallies add up, and nothing adds nothing', () => {
	const some = { passed: 1, failed: 2, skipped: 3 };
	expect(addTallies(some, noTally)).toEqual(some);
	expect(addTallies(some, some)).toEqual({ passed: 2, failed: 4, skipped: 6 });
});

test('a run that broke off without a named failure counts as one', () => {
	expect(brokenOff({ passed: 9, failed: 0, skipped: 0 }, 1).failed).toBe(1);
	expect(brokenOff({ passed: 9, failed: 2, skipped: 0 }, 1).failed).toBe(2);
	expect(brokenOff({ passed: 9, failed: 0, skipped: 0 }, 0).failed).toBe(0);
});
