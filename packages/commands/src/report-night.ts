import type { Day } from '@quittance/core/calendar/day.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addTask, nightTaskExists } from '@quittance/db/tasks.ts';
import type { Office } from './office.ts';

export type ReportNight = { readonly actor: Actor; readonly day: Day; readonly why: string };

/** Puts what kept a whole night from happening on the board, once per night and reason. */
export const reportNight = ({ db, now }: Office, { actor, day, why }: ReportNight): Promise<void> =>
	db.write(actor, async (tx) => {
		if (await nightTaskExists(tx, day, why)) return;
		await addTask(tx, { kind: 'night', about: { why, day } }, now());
	});
