import { randomUUID } from 'node:crypto';
import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { program, type Interruption } from './program.ts';

/** `pnpm quittance …`: runs one command and ends with its exit code. */
const stopping = new AbortController();
const interruption: Interruption = { signal: stopping.signal, graceful: false };

process.on('SIGINT', () => {
	if (interruption.graceful && !stopping.signal.aborted) return stopping.abort();
	// The connection ends with the process, and the database takes back what was not committed.
	console.error(interruption.graceful ? '\nStopped at once.' : '\nInterrupted: nothing was changed.');
	process.exit(exitCodes.interrupted);
});

try {
	await program(interruption, (line) => console.log(line)).parseAsync();
	process.exitCode = exitCodes.done;
} catch (error) {
	process.exitCode = say(error);
}

/** Puts an error into words on stderr; answers the exit code. */
function say(error: unknown): number {
	// Commander has printed its own words; help is no error.
	if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
	if (error instanceof Failure) {
		console.error(error.message);
		return error.exitCode;
	}
	console.error(
		`Something broke (${randomUUID()}), and what was begun was taken back. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
	);
	return exitCodes.fault;
}
