import type { Day } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import type { Tx } from '@quittance/db/open.ts';
import { timeZoneOf } from '@quittance/db/organizations.ts';

/** The organization's calendar day at an instant. */
export const todayOf = async (tx: Tx, at: Date): Promise<Day> => dayIn(at, await timeZoneOf(tx));
