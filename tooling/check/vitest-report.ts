import { existsSync, readFileSync } from 'node:fs';
import type { Tally } from './tally.ts';

type VitestReport = {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

/** The counts of a vitest JSON report; a file that could not be loaded counts as one failure. Undefined when vitest wrote none. */
export function tallyOfReport(path: string): Tally | undefined {
	if (!existsSync(path)) return undefined;
	const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
	const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + unloaded.length,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}
