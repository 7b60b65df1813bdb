import type { Day } from '@quittance/core/calendar/day.ts';
import { record } from '@quittance/db/activities.ts';
import { addMissedRun } from '@quittance/db/nights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lastRunDay, lockRuns, runSettings } from '@quittance/db/runs.ts';
import { addTask } from '@quittance/db/tasks.ts';
import type { Office } from './office.ts';

export type MissNight = { readonly actor: Actor; readonly day: Day };

/**
 * Says that a night did not run (SCN-14): a run that says so, and a task. Nothing before go-live, when nothing was to run, and nothing
 * when it did run after all or was told already. True when told now.
 */
export const missNight = ({ db, now }: Office, { actor, day }: MissNight): Promise<boolean> =>
	db.write(actor, async (tx) => {
		await lockRuns(tx);
		const { goLiveOn } = await runSettings(tx);
		if (goLiveOn === null || goLiveOn > day) return false;
		const lastRunOn = await lastRunDay(tx);
		if (lastRunOn !== undefined && lastRunOn >= day) return false;
		if (!(await addMissedRun(tx, day, now()))) return false;
		await addTask(tx, { kind: 'night', about: { why: 'did not run', day, lastRunOn: lastRunOn ?? null } }, now());
		await record(tx, { name: 'run.missed', actor, details: { day } });
		return true;
	});
