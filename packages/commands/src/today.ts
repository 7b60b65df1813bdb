import type { Day } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import type { Tx } from '@quittance/db/open.ts';
import { runSettings } from '@quittance/db/runs.ts';

/** The organization's calendar day at an instant. */
export const todayOf = async (tx: Tx, at: Date): Promise<Day> => dayIn(at, (await runSettings(tx)).timeZone);
