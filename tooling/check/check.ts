import { runProgram } from './program.ts';

/** `pnpm check`: what a change must pass before it leaves the house. Both halves always run, so that one look shows all there is to do. */
let failed = 0;
for (const half of ['check-static', 'run-tests']) {
	const { code } = await runProgram('node', ['tooling/on-node-24.mjs', `tooling/check/${half}.ts`], { aloud: true });
	if (code !== 0) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
