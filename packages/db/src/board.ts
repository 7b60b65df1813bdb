import type { Card } from '@quittance/core/board/card.ts';
import type { Column } from '@quittance/core/board/column.ts';
import { sql } from 'kysely';
import { cardOf, type CardRow } from './board-card.ts';
import { standing, type BoardAsked, type StandingAsked } from './board-standing.ts';
import { hasRight } from './client-rights.ts';
import type { Db } from './open.ts';

export type CardsAsked = StandingAsked & {
	/** Most cards of a column, from its top. */
	readonly mostPerColumn: number;
};

/**
 * The cards of the board, column by column from the top; the live gateway sends what this query says (docs/house.md).
 * Few of many: what a card says is looked up row by row (`limit 1`), where the server would rather read whole tables.
 */
export async function boardCards(db: Db, asked: CardsAsked): Promise<Card[]> {
	const { viewer, claimedSince, mostPerColumn } = asked;
	const mayAct =
		viewer === null
			? sql`true`
			: sql`case when s.client_id is null then (select role <> 'viewer' from collaborator where id = ${viewer}) else ${hasRight(viewer, 'full', sql.ref('s.client_id'))} end`;
	const { rows } = await sql<CardRow>`
		with ranked as (
			select s.*, row_number() over (partition by board_column order by place, id) as rank from (${standing(asked)}) s
		)
		select s.id, s.client_id, c.name as client_name, s.board_column, s.place, s.version, s.created_at, s.minor, s.currency,
			k.claimed_by, h.name as claimed_name, k.claimed_at, ${mayAct} as may_act,
			a.kind as step, a.channel, a.waits_for, a.due_on,
			t.kind as task, t.title, t.note, t.due_on as task_due_on, t.owner_id, o.name as owner_name, t.about, t.invoice_id, t.dispute_id, t.delivery_id,
			coalesce(l.invoices, case when t.invoice_id is null then 0 else 1 end)::int as invoices,
			coalesce(l.oldest_due_on, i.due_on) as oldest_due_on,
			coalesce(d.name, v.sent_name) as done_by, coalesce(a.outcome, 'not sent: ' || a.cancelled_because, t.outcome) as outcome,
			v.id as leaving_id, v.ready_at as leaving_at, v.state as leaving_state, v.sent_name
		from ranked s
		left join client c on c.id = s.client_id
		left join card k on k.id = s.id
		left join collaborator h on h.id = k.claimed_by and k.claimed_at > ${claimedSince}
		left join lateral (select * from action where organization_id = s.organization_id and id = s.id limit 1) a on s.of_action
		left join lateral (select * from task where organization_id = s.organization_id and id = s.id limit 1) t on not s.of_action
		left join collaborator o on o.id = t.owner_id
		left join invoice i on i.id = t.invoice_id
		left join collaborator d on d.id::text = coalesce(a.done_by, t.done_by)
		left join lateral (
			select count(*) as invoices, min(n.due_on) as oldest_due_on
			from action_invoice x join invoice n on n.organization_id = x.organization_id and n.id = x.invoice_id
			where s.of_action and x.organization_id = s.organization_id and x.action_id = s.id
		) l on s.of_action
		left join lateral (
			select y.id, y.state, y.ready_at, z.name as sent_name from delivery y join collaborator z on z.id = y.sent_by
			where y.organization_id = s.organization_id and y.action_id = s.id and a.state <> 'done' order by y.id desc limit 1
		) v on s.of_action
		where s.rank <= ${mostPerColumn}
		order by s.board_column, s.place, s.id`.execute(db);
	return rows.map(cardOf);
}

export type ColumnTotal = {
	readonly column: Column;
	readonly currency: string | null;
	readonly cards: number;
	readonly minor: bigint;
};

/** How many cards stand in each column, and what they are about, by currency; beyond those that are shown. */
export async function boardTotals(db: Db, asked: BoardAsked): Promise<ColumnTotal[]> {
	const { rows } = await sql<ColumnTotal>`
		select s.board_column as "column", s.currency, count(*)::int as cards, coalesce(sum(s.minor), 0)::int8 as minor
		from (${standing(asked)}) s group by 1, 2 order by 1, 2`.execute(db);
	return rows;
}
