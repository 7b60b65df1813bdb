import { addDays, daysBetween, type Day } from '@quittance/core/calendar/day.ts';
import type { Office } from '@quittance/commands/office.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import type { Clock } from '@quittance/stories/telling/clock.ts';
import { bookings, type Booking } from '../ledger/bookings.ts';

/** Days between going live and today: two years. */
const LIVE_FOR = 730;
/** How many of the last nights are played one by one, and shown by the mail catcher. */
export const NIGHTS = 90;

/** The made-up firm while its nights are played: a clock that moves, and books that know their own future. */
export type Firm = {
	readonly office: Office;
	readonly clock: Clock;
	/** Who installs it; the staff is made by it (play/staff.ts). */
	readonly operator: Actor;
	readonly books: readonly Booking[];
	/** The day of the first night. */
	readonly firstDay: Day;
	readonly lastDay: Day;
	/** The first of the nights that are played one by one. */
	readonly recentFrom: Day;
};

/** Its ledger begins a quarter before it goes live. */
export function firmOf(
	{ db, clock, portalUrl }: Pick<Office, 'db' | 'portalUrl'> & { readonly clock: Clock },
	organizationId: string,
	lastDay: Day,
): Firm {
	const firstDay = addDays(lastDay, -LIVE_FOR);
	clock.morning(addDays(firstDay, -1));
	return {
		office: { db, now: clock.now, portalUrl },
		clock,
		operator: { organizationId, kind: 'operator', id: 'demo' },
		books: bookings(addDays(firstDay, -90), lastDay),
		firstDay,
		lastDay,
		recentFrom: addDays(lastDay, 1 - NIGHTS),
	};
}

/** How many nights were played one by one up to a day: 1 on the first of them. */
export const nightNumber = ({ recentFrom }: Firm, day: Day): number => daysBetween(recentFrom, day) + 1;

/** Reads the firm's rows. */
export const look = <T>(
	{ office, operator }: Pick<Firm, 'office' | 'operator'>,
	ask: (tx: Tx) => Promise<T>,
): Promise<T> => office.db.read(operator.organizationId, ask);
