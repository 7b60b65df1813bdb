import { randomBytes } from 'node:crypto';
import type { Log } from './log.ts';

/** Writes a fault down, and gives the number that the person sees: short enough to be read out on the telephone. */
export const reportFault =
	(log: Log) =>
	(fault: unknown, facts: Readonly<Record<string, unknown>>): string => {
		const faultId = randomBytes(5).toString('hex').toUpperCase();
		log('error', 'request.failed', { faultId, ...facts, fault });
		return faultId;
	};
