import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A step that the mail server tells of. */
export type PostStep = { readonly step: 'open'; readonly port: number } | { readonly step: 'data' | 'answered' };

const here = (file: string) => join(import.meta.dirname, file);

/** The bad mail server, open: its port, its steps as `step` events, and how to close it. */
export async function openPostOffice(ledger: string, seed: number) {
	const child = fork(here('bad-post-office.ts'), [ledger, String(seed)]);
	const steps = new EventEmitter();
	child.on('message', (step: PostStep) => steps.emit('step', step));
	const [open] = (await once(steps, 'step')) as [Extract<PostStep, { step: 'open' }>];
	const close = async () => {
		child.disconnect();
		await once(child, 'exit');
	};
	return { port: open.port, steps, close };
}

export type WorkerChild = {
	/** Emits the name of each event that the worker logs. */
	readonly events: EventEmitter;
	/** No last words. */
	readonly kill: () => Promise<void>;
	/** In good order. */
	readonly stop: () => Promise<void>;
};

/** A worker process at an instant of its clock, which runs faster than ours. */
export function startWorkerChild(
	environment: Readonly<Record<string, string>>,
	instant: Date,
	speed: number,
	onLine: (line: string, event?: string) => void,
): WorkerChild {
	const child = fork(here('night-worker.ts'), [instant.toISOString(), String(speed)], {
		env: environment,
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	const events = new EventEmitter();
	const gone = once(child, 'exit');
	if (child.stdout)
		createInterface(child.stdout).on('line', (line) => {
			const { event } = JSON.parse(line) as { event: string };
			events.emit(event);
			onLine(line, event);
		});
	if (child.stderr) createInterface(child.stderr).on('line', (line) => onLine(line));
	const end = (signal: NodeJS.Signals) => async () => {
		child.kill(signal);
		await gone;
	};
	return { events, kill: end('SIGKILL'), stop: end('SIGTERM') };
}
