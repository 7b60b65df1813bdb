import { addDays } from '@quittance/core/calendar/day.ts';
import { dayOfNight, nextNight, nightWindow, type NightWindow } from '@quittance/core/calendar/night.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { closeNight } from '@quittance/commands/close-night.ts';
import { missNight } from '@quittance/commands/miss-night.ts';
import type { ListedOrganization } from '@quittance/db/beyond-the-wall.ts';
import { runsLeftOpen } from '@quittance/db/nights.ts';
import { actorFor, forEachOrganization, type Worker } from '../worker.ts';
import { recover } from './recover.ts';

/** The last night whose window has closed. */
export const lastNight = (instant: Date): NightWindow =>
	nightWindow(addDays(dayIn(nextNight(instant).opensAt, 'UTC'), -1));

/**
 * Closes every run whose window has passed, each with its report, and says of the last night when there was none (SCN-14). Also what a
 * worker does first that starts after the window.
 */
export const closeWindow = (worker: Worker): Promise<void> =>
	forEachOrganization(worker, 'night.notClosed', (organization) =>
		closeRuns(worker, organization, lastNight(worker.office.now())),
	);

async function closeRuns(worker: Worker, { id, timeZone }: ListedOrganization, night: NightWindow): Promise<void> {
	const { office, log } = worker;
	const actor = actorFor(worker, id);
	const lastDay = dayOfNight(night, timeZone);
	await recover(worker, actor, lastDay);
	for (const { day } of await office.db.read(id, (tx) => runsLeftOpen(tx, lastDay))) {
		const openedAt = day === lastDay ? night.opensAt : nightWindow(day).opensAt;
		const closed = await closeNight(office, { actor, day, openedAt });
		if (closed.ok) log('info', 'night.closed', { ...actor, day, ...closed.value });
	}
	if (await missNight(office, { actor, day: lastDay })) log('warn', 'night.missed', { ...actor, day: lastDay });
}
