import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import type { Office } from '@quittance/commands/office.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { Clock } from '@quittance/stories/telling/clock.ts';
import { bookings, type Booking } from '../ledger/bookings.ts';

/** How many nights the demo plays. */
export const NIGHTS = 90;

/** The made-up firm while its ninety nights are played: a clock that moves, and books that know their own future. */
export type Firm = {
	readonly office: Office;
	readonly clock: Clock;
	/** Marie, who works there. */
	readonly staff: Actor;
	readonly books: readonly Booking[];
	readonly firstDay: Day;
	readonly lastDay: Day;
};

/** Its ledger begins a year before the first night. */
export function firmOf(db: Office['db'], organizationId: string, lastDay: Day): Firm {
	const firstDay = addDays(lastDay, 1 - NIGHTS);
	const clock = new Clock(addDays(firstDay, -1));
	return {
		office: { db, now: clock.now },
		clock,
		staff: { organizationId, kind: 'operator', id: 'Marie' },
		books: bookings(addDays(firstDay, -365), lastDay),
		firstDay,
		lastDay,
	};
}

/** Reads the firm's rows. */
export const look = <T>({ office, staff }: Firm, ask: (tx: Tx) => Promise<T>): Promise<T> =>
	office.db.read(staff.organizationId, ask);
