import type { OpenColumn } from '@quittance/core/board/column.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type Neighbours = { readonly above: string | null; readonly below: string | null };

/**
 * The places of a card of a column and of the one that follows it, whoever sees them; without a card to stand under, or when it left the
 * column meanwhile, of nothing and the first. The card that moves counts for neither.
 */
export async function neighbouringPlaces(
	tx: Tx,
	column: OpenColumn,
	under: string | null,
	moving: string,
): Promise<Neighbours> {
	const stands = sql`
		select a.id, coalesce(k.place, replace(a.id::text, '-', '') || 'i' collate "C") as place
		from action a left join card k on k.id = a.id
		where a.state = 'open' and a.waits_for in ('hand', 'approval', 'second person') and a.id <> ${moving} and coalesce(k.board_column, 'to do') = ${column}
		union all
		select t.id, coalesce(k.place, replace(t.id::text, '-', '') || 'i' collate "C")
		from task t left join card k on k.id = t.id
		where t.state = 'to do' and t.id <> ${moving} and coalesce(k.board_column, 'to do') = ${column}`;
	const { rows } = await sql<Neighbours>`
		with stands as materialized (${stands}), above as (select place from stands where id = ${under})
		select (select place from above) as above,
			(select min(place) from stands where place > coalesce((select place from above), '')) as below`.execute(tx);
	return rows[0] ?? { above: null, below: null };
}
