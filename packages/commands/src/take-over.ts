import type { Day } from '@quittance/core/calendar/day.ts';
import { takeoverByAge } from '@quittance/core/dunning/takeover.ts';
import type { Tx } from '@quittance/db/open.ts';
import { clientsWithAnythingOpen } from '@quittance/db/planning-clients.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import type { TakenOverRow } from '@quittance/db/takeover.ts';
import { planningOf } from './planning.ts';

/** Where old debts start: every one at R1, or each at the level of its age (SCN-22). */
export type Takeover = 'from R1' | 'by age';

/** How many overdue invoices start above which level: at 0 the next step is R1, at 2 it is R3. */
export type TakeoverCounts = { readonly overdue: number; readonly byLevel: Readonly<Record<string, number>> };

const BATCH = 500;

/**
 * What a takeover does to the debts that are overdue on a day and were never reminded, some clients at a time: `each` is given the
 * levels to record. Invoices without a scenario have no level to stand at.
 */
export async function takeOver(
	tx: Tx,
	takeover: Takeover,
	day: Day,
	each: (rows: readonly TakenOverRow[]) => Promise<void>,
): Promise<TakeoverCounts> {
	const { context } = await planningOf(tx, day, { printsLetters: false });
	const ids = await clientsWithAnythingOpen(tx);
	const byLevel: Record<string, number> = {};
	let overdue = 0;
	for (let from = 0; from < ids.length; from += BATCH) {
		const rows: TakenOverRow[] = [];
		for (const { facts } of await planningClients(tx, ids.slice(from, from + BATCH), context))
			for (const invoice of facts.invoices) {
				if (invoice.dueOn >= day || invoice.level > 0 || !facts.scenario) continue;
				const levels = takeover === 'by age' ? takeoverByAge(invoice, facts.scenario, facts.variant, day) : [];
				const level = levels.at(-1)?.level ?? 0;
				byLevel[level] = (byLevel[level] ?? 0) + 1;
				overdue++;
				rows.push(...levels.map((done) => ({ ...done, invoiceId: invoice.id })));
			}
		if (rows.length > 0) await each(rows);
	}
	return { overdue, byLevel };
}
