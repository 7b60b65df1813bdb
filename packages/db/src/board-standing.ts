import type { Column } from '@quittance/core/board/column.ts';
import type { Day } from '@quittance/core/calendar/day.ts';
import { sql, type RawBuilder } from 'kysely';
import { narrowed, type BoardFilter } from './board-filter.ts';
import { hasRight } from './client-rights.ts';
import { stands } from './client-stands.ts';

export type BoardAsked = {
	/** The collaborator whose board it is: clients on which they have no right are not there (TSK-02). null: whoever may see all of it. */
	readonly viewer: string | null;
	/** What was done on this day stands in the column "done". */
	readonly today: Day;
	/** Claims from before it have lapsed. */
	readonly claimedSince: Date;
	/** Only these cards (TSK-07); absent: all. */
	readonly filter?: BoardFilter | undefined;
};

export type StandingAsked = BoardAsked & {
	/** Only cards of these clients, and where null is among them those of the organization itself; absent: all. */
	readonly clients?: readonly (string | null)[];
	/** Only this card. */
	readonly card?: string;
};

/**
 * What stands where: the open actions that wait for somebody, those that somebody sent and that are on their way, the tasks; and all as
 * far as they ended today. What somebody sent and the last look found empty ended as well, so that they see it did not go (SCN-16).
 */
export function standing(asked: StandingAsked): RawBuilder<unknown> {
	const { viewer, today, clients, card, claimedSince } = asked;
	const midnight = sql`(${today}::date::timestamp at time zone (select time_zone from organization))`;
	const place = (table: string) =>
		sql`coalesce(k.place, replace(${sql.ref(`${table}.id`)}::text, '-', '') || 'i' collate "C") as place`;
	const heldBy = sql`case when k.claimed_at > ${claimedSince} then k.claimed_by end as held_by`;
	const put = sql`coalesce(k.board_column, 'to do')`;
	const done = sql.lit('done' satisfies Column);
	const only = (table: string) =>
		sql.join(
			[
				...(clients ? [ofClients(`${table}.client_id`, clients)] : []),
				...(card === undefined ? [] : [sql`${sql.ref(`${table}.id`)} = ${card}`]),
				...(viewer === null
					? [stands(sql.ref(`${table}.client_id`))]
					: [
							sql`(${sql.ref(`${table}.client_id`)} is null or ${hasRight(viewer, 'read', sql.ref(`${table}.client_id`))})`,
						]),
				sql`true`,
			],
			sql` and `,
		);
	const anAction = (column: RawBuilder<unknown>) => sql`
		select a.organization_id, a.id, a.client_id, true as of_action, ${column} as board_column, ${place('a')}, coalesce(k.version, 0) as version,
			a.created_at, a.total_minor as minor, a.currency::text as currency, a.kind as step, a.channel, a.step_id, null::uuid as invoice_id,
			null::uuid as owner_id, null::date as task_due_on, '' as title, ${heldBy}`;
	return narrowed(
		sql`
		${anAction(put)}
		from action a left join card k on k.id = a.id
		where a.state = 'open' and a.waits_for in ('hand', 'approval', 'second person') and ${only('a')}
		union all
		${anAction(done)}
		from action a join collaborator d on d.id::text = a.done_by left join card k on k.id = a.id
		where a.state = 'done' and a.done_on = ${today} and ${only('a')}
		union all
		${anAction(put)}
		from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
		where l.sent_by is not null and l.state in ('ready', 'sending') and a.state in ('ready', 'sending') and ${only('a')}
		union all
		${anAction(done)}
		from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
		where l.sent_by is not null and l.state = 'cancelled' and l.settled_at >= ${midnight} and a.state = 'cancelled'
			and not exists (select from delivery o where o.organization_id = l.organization_id and o.action_id = l.action_id and o.id > l.id)
			and ${only('a')}
		union all
		select t.organization_id, t.id, t.client_id, false, case t.state when 'done' then 'done' else ${put} end, ${place('t')},
			coalesce(k.version, 0), t.created_at, coalesce((t.about ->> 'minor')::int8, i.open_minor), i.currency::text, null, null, null, t.invoice_id,
			t.owner_id, t.due_on, t.title, ${heldBy}
		from task t left join card k on k.id = t.id left join invoice i on i.id = t.invoice_id
		where (t.state = 'to do' or (t.state = 'done' and t.done_at >= ${midnight})) and ${only('t')}`,
		asked,
	);
}

const ofClients = (column: string, clients: readonly (string | null)[]) => {
	const named = clients.filter((id) => id !== null);
	const those = sql`${sql.ref(column)} = any(${named}::uuid[])`;
	return clients.includes(null) ? sql`(${those} or ${sql.ref(column)} is null)` : those;
};
