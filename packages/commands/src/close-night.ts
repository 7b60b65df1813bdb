import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { closeRun, countNight, lockRunOf, type NightCounts } from '@quittance/db/nights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addTask } from '@quittance/db/tasks.ts';
import type { Office } from './office.ts';

export type CloseNight = { readonly actor: Actor; readonly day: Day; readonly openedAt: Date };

/**
 * Closes a run with its report. What the window could not send stays ready: it is shown, can be sent now, and goes the
 * next night (SCN-14); a task says so when there is any. Refused when the run is closed already.
 */
export const closeNight = (
	{ db, now }: Office,
	asked: CloseNight,
): Promise<Outcome<NightCounts, 'run.unknown' | 'run.over'>> =>
	db.write(asked.actor, async (tx) => {
		const run = await lockRunOf(tx, asked.day);
		if (!run) return refuse('run.unknown', { day: asked.day });
		if (run.state === 'closed' || run.state === 'not run') return refuse('run.over', { day: asked.day });
		const counts = await countNight(tx, asked.openedAt);
		await closeRun(tx, run.id, now(), counts);
		const left = counts.notSent + counts.refusedForNow;
		if (left > 0)
			await addTask(tx, { kind: 'night', about: { why: 'not all sent', day: asked.day, ...counts } }, now());
		await record(tx, {
			name: 'run.closed',
			subject: run.id,
			actor: asked.actor,
			details: { day: asked.day, ...counts },
		});
		return allow(counts);
	});
