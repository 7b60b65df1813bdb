import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { copyInto } from './copy.ts';
import type { Tx } from './open.ts';

export type TakenOverRow = { readonly invoiceId: string; readonly level: number; readonly doneOn: Day };

/** Records levels as done before takeover, each invoice's in ascending order, and stores the last as its level (SCN-22). */
export async function saveTakenOver(tx: Tx, rows: readonly TakenOverRow[], by: string, at: Date): Promise<void> {
	await copyInto(
		tx,
		'levelChange',
		['invoiceId', 'level', 'doneOn', 'origin', 'madeBy', 'madeAt'],
		rows.map(({ invoiceId, level, doneOn }) => [invoiceId, level, doneOn, 'takeover', by, at]),
	);
	const last = [...new Map(rows.map((row) => [row.invoiceId, row])).values()];
	await sql`
		update invoice i set level = l.level, level_done_on = l.done_on
		from unnest(${last.map((row) => row.invoiceId)}::uuid[], ${last.map((row) => row.level)}::smallint[], ${last.map((row) => row.doneOn)}::date[])
			as l (id, level, done_on)
		where i.id = l.id`.execute(tx);
}
