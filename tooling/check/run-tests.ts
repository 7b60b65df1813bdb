import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram } from './program.ts';
import { roomsWith } from './rooms-with.ts';
import { addTallies, brokenOff, noTally, tallyLine, type Tally } from './tally.ts';
import { testServer } from './test-server.ts';
import { tallyOfReport } from './vitest-report.ts';

/** `pnpm test`: the tests of every room on one PostgreSQL of their own. Arguments go to turbo (`--filter=@quittance/core`). */
const report = '.turbo/tests.json';
const rooms = roomsWith('test');
for (const room of rooms) rmSync(join(root, room, report), { force: true });

const server = await testServer();
const ofTurbo = [
	'--continue',
	'--concurrency=2',
	'--output-logs=errors-only',
	'--log-prefix=none',
	'--no-color',
	...process.argv.slice(2),
];
const ofVitest = ['--passWithNoTests', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
const { code, output } = await runProgram('turbo', ['run', 'test', ...ofTurbo, '--', ...ofVitest], {
	env: { TEST_DATABASE_URL: server.url },
});
await server.stop();
if (code !== 0) console.log(output);

let total: Tally = noTally;
for (const room of rooms) {
	const tally = tallyOfReport(join(root, room, report));
	if (!tally) continue;
	console.log(`${room.padEnd(24)}${tallyLine(tally)}`);
	total = addTallies(total, tally);
}
total = brokenOff(total, code);
console.log(tallyLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
