import { describeSizes } from '../walls/sizes.ts';
import { runProgram } from './program.ts';
import { staticChecks } from './static-checks.ts';
import { tallyLine } from './tally.ts';
import { testServer } from './test-server.ts';

/** `pnpm check:static [name…]`: every check that reads the project without running the product, or those named. */
const names = process.argv.slice(2);
const server = await testServer();
let passed = 0;
let failed = 0;
for (const { name, command, remedy } of staticChecks) {
	if (names.length > 0 && !names.includes(name)) continue;
	const [program, ...args] = command;
	const started = performance.now();
	const { code, output } = await runProgram(program, args, { env: { TEST_DATABASE_URL: server.url } });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(10)} ${seconds} s`);
	if (code === 0) passed += 1;
	else {
		failed += 1;
		console.log(output.trimEnd());
		if (remedy) console.log(`To put it right: ${remedy}`);
	}
}
await server.stop();
console.log(describeSizes());
console.log(tallyLine({ passed, failed, skipped: 0 }));
process.exitCode = failed > 0 ? 1 : 0;
