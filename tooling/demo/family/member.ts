import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
/** Milliseconds that a program has to end once it is told to. */
const PATIENCE = 12_000;
/** How much of a log is shown when its program ended by itself. */
const LAST_LINES = 12;

export type Member = {
	readonly name: string;
	/** Where it writes what it has to say. */
	readonly log: string;
	/** Ends when the program does without having been told to, with what it said last. */
	readonly fell: Promise<string>;
	readonly stop: () => Promise<void>;
};

export type Program = {
	/** Its file, from the root of the project. */
	readonly program: string;
	/** The words after it. */
	readonly told?: readonly string[];
	/** The folder it starts in; its own unless told. */
	readonly from?: string;
};

type Placed = Program & { readonly log: string; readonly environment: Readonly<Record<string, string>> };

/** Starts a program of the house as in production: a process of its own, told everything by its environment. */
export function startMember(
	name: string,
	{ program, told = [], from = dirname(program), log, environment }: Placed,
): Member {
	mkdirSync(dirname(log), { recursive: true });
	const written = openSync(log, 'w');
	const child = spawn(process.execPath, [join(root, program), ...told], {
		cwd: join(root, from),
		env: { ...process.env, ...environment },
		stdio: ['ignore', written, written],
		// A process group of its own: Ctrl-C reaches the demo, and the demo ends everybody in order.
		detached: true,
	});
	closeSync(written);
	let ending = false;
	const ended = new Promise<string>((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
	});
	const fell = ended.then((how) =>
		ending
			? new Promise<string>(() => {})
			: `The ${name} ended by itself (${how}). It said last:\n${lastLines(log)}\nAll of it: ${log}`,
	);
	return {
		name,
		log,
		fell,
		stop: async () => {
			ending = true;
			if (child.exitCode !== null || child.signalCode !== null) return;
			child.kill('SIGTERM');
			const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
			await ended;
			clearTimeout(late);
		},
	};
}

const lastLines = (log: string): string =>
	readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
