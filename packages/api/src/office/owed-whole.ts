import { todayOf } from '@quittance/commands/today.ts';
import type { Day } from '@quittance/core/calendar/day.ts';
import { mayAct } from '@quittance/core/rights/acts.ts';
import { usualCurrency } from '@quittance/db/organizations.ts';
import { owedInFull } from '@quittance/db/owed-list.ts';
import { waitAtMost } from '@quittance/db/wait-at-most.ts';
import { z } from 'zod';
import type { OfficeContext } from '../context.ts';
import { owedFilter, owedOrder } from './owed-asked.ts';
import { owedTold, type OwedTold } from './owed-told.ts';

const wholeList = z.object({ ...owedFilter, ...owedOrder });
export type OwedWhole = {
	readonly today: Day;
	readonly currency: string;
	readonly rows: AsyncIterable<OwedTold>;
};

/** Rows that are read at once for a whole list. */
const BATCH = 500;

/** How long who takes a whole list may let the database wait for them. */
const PATIENCE_SECONDS = 60;

/**
 * The whole list at one moment, for a file (RPT-03): `take` is handed the rows one by one, and however many there are, few are held at a time.
 * Undefined when nobody is signed in, or they may not.
 */
export function owedWhole(
	{ office, staff, connected }: Pick<OfficeContext, 'office' | 'staff' | 'connected'>,
	input: z.input<typeof wholeList>,
	take: (whole: OwedWhole) => Promise<void>,
): Promise<void> | undefined {
	if (!staff || !mayAct(staff.role, 'owed.see').ok) return undefined;
	const narrowed = wholeList.parse(input);
	return office.db.read(staff.organizationId, async (tx) => {
		await waitAtMost(tx, PATIENCE_SECONDS);
		const today = await todayOf(tx, office.now());
		const currency = narrowed.currency ?? (await usualCurrency(tx));
		const batches = owedInFull(tx, { ...narrowed, currency, today, viewer: staff.id }, BATCH);
		async function* rows() {
			for await (const batch of batches) yield* await owedTold(tx, batch, { currency, today, connected });
		}
		await take({ today, currency, rows: rows() });
	});
}
