/** How a number of checks or tests ended. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const noTally: Tally = { passed: 0, failed: 0, skipped: 0 };

export const addTallies = (a: Tally, b: Tally): Tally => ({
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
	skipped: a.skipped + b.skipped,
});

/** `412 passed, 0 failed, 3 skipped`: the line that `.ci/run` reads and adds up. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
	`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** Counts a run that broke off without naming a failure as one failure, so that it cannot pass for a success. */
export const brokenOff = (tally: Tally, code: number): Tally =>
	code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
