import type { DisputeReason } from '@quittance/core/dispute/reasons.ts';
import { sql } from 'kysely';
import type { Db, Tx } from './open.ts';

/** The reasons that an organization wrote for itself and still offers, in its order; none when it uses the standard list. */
export const ownDisputeReasons = (db: Db) =>
	db
		.selectFrom('disputeReason')
		.select(['code', 'french', 'english'])
		.where('retiredAt', 'is', null)
		.orderBy('position')
		.orderBy('code')
		.execute();

/** Every reason that an organization ever wrote for itself, those that it no longer offers too: old disputes keep theirs. */
export const disputeReasons = (db: Db) =>
	db.selectFrom('disputeReason').select(['code', 'french', 'english']).orderBy('code').execute();

/** The list becomes this one, in this order; what is no longer in it is kept for the disputes that have it, and not offered. */
export async function storeDisputeReasons(tx: Tx, reasons: readonly DisputeReason[], at: Date): Promise<void> {
	const codes = reasons.map(({ code }) => code);
	await sql`
		insert into dispute_reason (code, position, french, english)
		select code, position, french, english
		from unnest(${codes}::text[], ${reasons.map(({ french }) => french)}::text[], ${reasons.map(({ english }) => english)}::text[])
			with ordinality as r (code, french, english, position)
		on conflict (organization_id, code)
			do update set position = excluded.position, french = excluded.french, english = excluded.english, retired_at = null`.execute(
		tx,
	);
	await sql`update dispute_reason set retired_at = ${at} where retired_at is null and code <> all(${codes}::text[])`.execute(
		tx,
	);
}
