import { spawn } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';

/** The repository's root; every program of the root scripts runs there unless it says otherwise. */
export const root = resolve(import.meta.dirname, '../..');

export type Ended = { readonly code: number; readonly output: string };

export type ProgramOptions = {
	/** Relative to the root. */
	readonly in?: string;
	readonly env?: Record<string, string>;
	/** Show what it says while it runs, instead of only keeping it. */
	readonly aloud?: boolean;
};

/** Runs a program of the workspace (found in the root's node_modules first) and waits for its end; its two outputs are kept in one text. */
export function runProgram(command: string, args: readonly string[], options: ProgramOptions = {}): Promise<Ended> {
	const cwd = join(root, options.in ?? '.');
	// turbo looks for pnpm on the PATH; the pnpm that runs us may not be there.
	const pnpm = process.env['npm_execpath'];
	const bins = [join(cwd, 'node_modules/.bin'), join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''];
	if (pnpm) bins.push(dirname(pnpm));
	const env = {
		...process.env,
		TURBO_TELEMETRY_DISABLED: '1',
		TURBO_NO_UPDATE_NOTIFIER: '1',
		...options.env,
		PATH: bins.join(delimiter),
	};
	return new Promise((settle, fail) => {
		const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				output += text;
				if (options.aloud) process.stdout.write(text);
			});
		}
		child.once('error', fail);
		child.once('close', (code) => settle({ code: code ?? 1, output }));
	});
}
