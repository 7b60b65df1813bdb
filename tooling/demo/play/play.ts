import { addDays, weekdayOf, type Day } from '@quittance/core/calendar/day.ts';
import { nightWindow } from '@quittance/core/calendar/night.ts';
import { closeNight } from '@quittance/commands/close-night.ts';
import { missNight } from '@quittance/commands/miss-night.ts';
import { cast } from '@quittance/stories/cast/cast.ts';
import { nightOfOrganization } from '@quittance/worker/jobs/night-of-organization.ts';
import { takeIn } from '@quittance/worker/jobs/read-mail.ts';
import { actorFor, type Worker } from '@quittance/worker/worker.ts';
import type { Keep } from '../mail-catcher/keep.ts';
import { bringBooks } from './bring-books.ts';
import { workAtTheDesk } from './desk-work.ts';
import { NIGHTS, type Firm } from './firm.ts';
import { granted } from './granted.ts';
import { actionsOf, heldOn, tasksOf } from './night-seen.ts';
import { DOWN, markDirectDebits, ON_LEAVE, plot } from './plot.ts';
import { returnedMail, type Trouble } from './returned-mail.ts';

const MONDAY = 1;
const SATURDAY = 6;

/** Plays every night and the day after it, telling after each how many are done. */
export async function play(
	firm: Firm,
	worker: Worker,
	keep: Keep,
	onNight: (done: number, day: Day) => void,
): Promise<void> {
	const returned = new Set<string>();
	for (let number = 1; number <= NIGHTS; number += 1) {
		const day = addDays(firm.firstDay, number - 1);
		await playNight(firm, worker, day, DOWN.has(number));
		const held = await heldOn(firm, day);
		firm.clock.morning(day);
		await playDay(firm, worker, keep, { day, number, returned });
		keep.keepNight({ day, actions: await actionsOf(firm, day, keep), held, tasks: await tasksOf(firm, day) });
		onNight(number, day);
	}
}

async function playNight(firm: Firm, worker: Worker, day: Day, down: boolean): Promise<void> {
	firm.clock.night(day);
	const actor = actorFor(worker, firm.staff.organizationId);
	if (down) {
		await missNight(firm.office, { actor, day });
		return;
	}
	const organizations = await worker.night.organizations();
	const organization = organizations.find(({ id }) => id === firm.staff.organizationId);
	if (!organization) throw new Error('the firm of the demo is gone');
	const window = nightWindow(day);
	await nightOfOrganization(worker, organization, window);
	granted(await closeNight(firm.office, { actor, day, openedAt: window.opensAt }));
}

type Today = { readonly day: Day; readonly number: number; readonly returned: Set<string> };

async function playDay(firm: Firm, worker: Worker, keep: Keep, { day, number, returned }: Today): Promise<void> {
	for (const [address, trouble] of troubles)
		for (const mail of keep.mailsOf(day).filter(({ to }) => address !== null && to.includes(address))) {
			// Once is enough for each: a full mailbox empties, a dead one is written to no more.
			if (returned.has(address ?? '')) continue;
			returned.add(address ?? '');
			await takeIn(worker, returnedMail(mail, trouble, firm.office.now()));
		}
	if (weekdayOf(day) < SATURDAY) await workAtTheDesk(firm, keep);
	await plot[number]?.(firm);
	const away = number >= ON_LEAVE.from && number <= ON_LEAVE.to;
	if (weekdayOf(day) === MONDAY && !away) {
		await bringBooks(firm, day);
		await markDirectDebits(firm);
	}
}

const troubles: readonly (readonly [address: string | null, trouble: Trouble])[] = [
	[cast.bounces.email, 'no such user'],
	[cast.hasFullMailbox.email, 'mailbox full'],
	[cast.losesConsent.email, 'unwanted'],
];
