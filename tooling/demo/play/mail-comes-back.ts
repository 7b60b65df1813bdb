import type { Day } from '@quittance/core/calendar/day.ts';
import { cast } from '@quittance/stories/cast/cast.ts';
import { takeIn } from '@quittance/worker/jobs/read-mail.ts';
import { returnedMail, type Trouble } from './returned-mail.ts';
import type { Scene } from './scene.ts';

const troubles: readonly (readonly [address: string | null, trouble: Trouble])[] = [
	[cast.bounces.email, 'no such user'],
	[cast.hasFullMailbox.email, 'mailbox full'],
	[cast.losesConsent.email, 'unwanted'],
];

/**
 * What other mail servers send back in the morning about the mails of a night. The trouble begins in the last ninety days, and once is
 * enough for each: a full mailbox empties, a dead one is written to no more.
 */
export async function mailComesBack({ firm, keep, worker }: Scene, day: Day): Promise<void> {
	if (day < firm.recentFrom) return;
	for (const [address, trouble] of troubles) {
		const mails = keep.mails.filter(({ to, night }) => night >= firm.recentFrom && to.includes(address ?? ''));
		const [first] = mails;
		if (first?.night === day) await takeIn(worker, returnedMail(first, trouble, firm.office.now()));
	}
}
