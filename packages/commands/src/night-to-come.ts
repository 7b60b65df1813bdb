import type { Day } from '@quittance/core/calendar/day.ts';
import { dayOfNight, nextNight } from '@quittance/core/calendar/night.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockRunOf } from '@quittance/db/nights.ts';
import type { Tx } from '@quittance/db/open.ts';
import { timeZoneOf } from '@quittance/db/organizations.ts';

/** A night of which something can still be changed: neither past nor closed. Its run, where there is one, is locked. */
export async function nightToCome(tx: Tx, night: Day, at: Date): Promise<Outcome<null, 'run.over'>> {
	const next = dayOfNight(nextNight(at), await timeZoneOf(tx));
	const run = await lockRunOf(tx, night);
	const over = night < next || run?.state === 'closed' || run?.state === 'not run';
	return over ? refuse('run.over', { day: night }) : allow(null);
}
