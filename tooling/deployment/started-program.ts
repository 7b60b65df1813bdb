import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { root } from '../walls/project-files.ts';

export type Program = {
	/** Resolves with what it says under this event in its log; rejects, with all it said, when it ends before. */
	readonly says: (event: string) => Promise<Readonly<Record<string, unknown>>>;
	/** Sends a signal, and gives how it ended. */
	readonly end: (signal: NodeJS.Signals) => Promise<{ readonly code: number | null; readonly seconds: number }>;
};

/** Starts what an image would start, from where it would, told everything by its environment and nothing by ours. */
export function startProgram(words: readonly string[], environment: Readonly<Record<string, string>>): Program {
	const [, ...file] = words;
	const child = spawn(process.execPath, file, {
		cwd: root,
		env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const ended = once(child, 'exit') as Promise<[number | null]>;
	const said: string[] = [];
	const waiting = new Map<string, (facts: Readonly<Record<string, unknown>>) => void>();
	for (const stream of [child.stdout, child.stderr])
		createInterface(stream).on('line', (line) => {
			said.push(line);
			if (!line.startsWith('{')) return;
			const facts = JSON.parse(line) as Readonly<Record<string, unknown>>;
			waiting.get(String(facts['event']))?.(facts);
		});
	return {
		says: (event) =>
			Promise.race([
				new Promise<Readonly<Record<string, unknown>>>((heard) => waiting.set(event, heard)),
				ended.then(([code]): never => {
					throw new Error(`${words.join(' ')} ended with ${String(code)}:\n${said.join('\n')}`);
				}),
			]),
		end: async (signal) => {
			const from = performance.now();
			child.kill(signal);
			const [code] = await ended;
			return { code, seconds: (performance.now() - from) / 1000 };
		},
	};
}
