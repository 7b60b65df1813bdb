import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addReadyDeliveries, handOverRefused, wakeDeliveries, type DeliveryChannel } from '@quittance/db/deliveries.ts';
import { senderOf } from '@quittance/db/messages.ts';
import { beginRun, lockRunOf } from '@quittance/db/nights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import type { Office } from './office.ts';

export type BeginNight = {
	readonly actor: Actor;
	readonly day: Day;
	/** What the worker can send through. */
	readonly channels: readonly DeliveryChannel[];
};

export type NightRefusal = 'run.unknown' | 'run.over' | 'organization.noSender';

/**
 * Opens the sending of a planned run (SCN-14): every action that goes by itself gets its delivery, and those of earlier nights
 * wait no longer. Beginning again, as a second worker or after a crash, adds nothing.
 */
export const beginNight = (
	{ db, now }: Office,
	asked: BeginNight,
): Promise<Outcome<{ readonly begun: number }, NightRefusal>> =>
	db.write(asked.actor, async (tx) => {
		await keepPlanningOut(tx);
		const run = await lockRunOf(tx, asked.day);
		if (!run) return refuse('run.unknown', { day: asked.day });
		if (run.state === 'closed' || run.state === 'not run') return refuse('run.over', { day: asked.day });
		const sender = await senderOf(tx);
		if (sender.senderAddress === null) return refuse('organization.noSender', { name: sender.name });
		if (run.state === 'planned') {
			await wakeDeliveries(tx, now());
			await handOverRefused(tx);
			await beginRun(tx, run.id);
		}
		const begun = await addReadyDeliveries(tx, asked.channels, now());
		if (begun > 0)
			await record(tx, { name: 'run.begun', subject: run.id, actor: asked.actor, details: { day: asked.day, begun } });
		return allow({ begun });
	});
