import type { BouncedRecipient, InboundKind } from './inbound.ts';

/**
 * Reasons that speak against a dead address, whatever the status says: an address is only given up when nothing does.
 */
const passing = /disk space|quota|mailbox (?:is )?full|bo[iî]te (?:.{0,20} )?pleine|over ?limit/i;
/** The program on the far side that files the mail broke down (`Diagnostic-Code: x-unix; …`). */
const localProgram = /^\s*x-unix\s*;/i;

/** Statuses of class 5 that mean us, our message, or our server, and say nothing of the address (RFC 3463). */
const aboutUs = /^5\.(?:1\.[78]|2\.3|3\.4|5\.\d+|6\.\d+|7\.\d+)$/;
const passingStatus = /^(?:4\..*|5\.2\.2|5\.3\.\d+|5\.4\.7)$/;

type BounceKind = Extract<InboundKind, 'hard bounce' | 'soft bounce' | 'policy'>;

/**
 * What one recipient's line says; undefined when the mail reached it. Only `failed` with class 5 can be a hard
 * bounce.
 */
export function kindOfBounce({ action, status, diagnostic }: BouncedRecipient, told: string): BounceKind | undefined {
	if (action === 'delayed') return 'soft bounce';
	if (action !== 'failed') return undefined;
	if (passingStatus.test(status)) return 'soft bounce';
	if (aboutUs.test(status)) return 'policy';
	if (!status.startsWith('5.')) return undefined;
	return localProgram.test(diagnostic) || passing.test(diagnostic) || passing.test(told)
		? 'soft bounce'
		: 'hard bounce';
}

const gravest: readonly BounceKind[] = ['hard bounce', 'policy', 'soft bounce'];

/** What a report means as a whole: the gravest of its recipients'. */
export function kindOfReport(recipients: readonly BouncedRecipient[], told: string): BounceKind | undefined {
	const kinds = recipients.map((recipient) => kindOfBounce(recipient, told));
	return gravest.find((kind) => kinds.includes(kind));
}
