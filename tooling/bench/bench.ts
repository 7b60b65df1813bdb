import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { root, runProgram } from '../check/program.ts';

/** `pnpm bench [name…]`: every bench of this folder, or those named, each in a process of its own so that its peak memory is its own. */
const present = globSync('tooling/bench/*.bench.ts', { cwd: root }).sort();
const nameOf = (path: string) => basename(path, '.bench.ts');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const options = process.argv.slice(2).filter((word) => word.startsWith('-'));

const unknown = asked.filter((name) => !present.some((path) => nameOf(path) === name));
if (unknown.length > 0 || present.length === 0) {
	console.error(
		`There is no bench named ${unknown.join(', ')}. There is: ${present.map(nameOf).join(', ') || 'none yet'}.`,
	);
	process.exit(1);
}
for (const path of present.filter((found) => asked.length === 0 || asked.includes(nameOf(found)))) {
	const { code } = await runProgram('node', ['--max-semi-space-size=8', path, ...options], { aloud: true });
	if (code !== 0) process.exitCode = 1;
}
