import { sql } from 'kysely';
import { stageMatches } from './ledger-staging.ts';
import type { Tx } from './open.ts';

/**
 * For files that say of a document how much of it is settled, but not by what: the ordinal after an even one stands for that part.
 * Stages one match for each such pair. A key that the file repeats is told apart by its turn.
 */
export async function stagePairs(tx: Tx, letter: string): Promise<void> {
	await sql`
		update staged_document d set external_key = d.external_key || '|' || r.turn
		from (select ordinal, row_number() over (partition by external_key, target order by ordinal) as turn from staged_document) r
		where r.ordinal = d.ordinal and r.turn > 1`.execute(tx);
	await stageMatches(tx, []);
	await sql`
		insert into staged_match (debit, credit, amount_minor, on_day, letter)
		select case when d.target = 'invoice' then d.ordinal else s.ordinal end, case when d.target = 'invoice' then s.ordinal else d.ordinal end,
			s.amount_minor, s.on_day, ${letter}
		from staged_document d join staged_document s on s.ordinal = d.ordinal + 1
		where d.ordinal % 2 = 0`.execute(tx);
}
