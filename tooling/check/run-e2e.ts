import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumMissing } from './chromium.ts';
import { root, runProgram } from './program.ts';
import { brokenOff, noTally, tallyLine, type Tally } from './tally.ts';

type PlaywrightReport = { readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>> };

/** `pnpm e2e`: the promises made to people, tried in a browser. Arguments go to Playwright. */
const report = join(root, 'e2e/test-results/report.json');
const missing = await chromiumMissing();
if (missing) {
	console.error(missing);
	process.exit(1);
}
rmSync(report, { force: true });
const args = ['test', ...process.argv.slice(2)];
const { code, output } = await runProgram('playwright', args, { in: 'e2e' });
if (code !== 0) console.log(output);
const tally = brokenOff(existsSync(report) ? tallyOf(readFileSync(report, 'utf8')) : noTally, code);
console.log(tallyLine(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;

/** A test that passed only at the second try is not trusted: it counts as failed. */
function tallyOf(json: string): Tally {
	const { stats } = JSON.parse(json) as PlaywrightReport;
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
