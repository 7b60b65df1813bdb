import { jsonLog } from './log.ts';
import { readSettings } from './settings.ts';
import { startWorker } from './start-worker.ts';

/** `node apps/worker/src/main.ts`: runs until it is told to stop. Settings: settings.ts. */
const clock = () => new Date();
const log = jsonLog(clock, (line) => process.stdout.write(line));

const read = readSettings(process.env);
if ('complaints' in read) {
	for (const complaint of read.complaints) console.error(complaint);
	process.exit(1);
}
const worker = await startWorker({ settings: read.settings, clock, log });

let stops = 0;
const stop = () => {
	// A second Ctrl-C means now: what is in hand becomes uncertain, and the next start says so.
	if (stops++ > 0) process.exit(1);
	worker.stop().then(
		() => process.exit(0),
		(fault: unknown) => {
			log('error', 'worker.stopFailed', { fault });
			process.exit(1);
		},
	);
};
process.on('SIGTERM', stop).on('SIGINT', stop);
