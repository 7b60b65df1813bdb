import { setTimeout as pause } from 'node:timers/promises';

/** What the driver says when the server went away, and what the server says on its way out or in (SQLSTATE 08, 57P0x, 53300). */
const away = /^(?:CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08...|57P0[1-3]|53300)/;
/** Two transactions met in a circle, or one saw the other's change: the same again will do. */
const collision = /^40(?:001|P01)$/;

/** Whether a fault will pass by itself: the same act is worth trying again. */
export function willPass(error: unknown): boolean {
	const { code, message = '' } = error as { code?: unknown; message?: string };
	return (
		(typeof code === 'string' && (away.test(code) || collision.test(code))) || /^(?:write )?CONNECTION_/.test(message)
	);
}

/** Tries an act until the outage is over; any other fault is thrown at once, and so is the outage's when time is up. */
export async function throughOutages<T>(act: () => Promise<T>, patienceMs: () => number): Promise<T> {
	const since = performance.now();
	for (let wait = 50; ; wait = Math.min(2 * wait, 1_000)) {
		try {
			return await act();
		} catch (error) {
			if (!willPass(error) || performance.now() - since > patienceMs()) throw error;
			await pause(wait);
		}
	}
}
