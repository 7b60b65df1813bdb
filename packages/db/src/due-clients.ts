import type { Day } from '@quittance/core/calendar/day.ts';
import { levelOf } from '@quittance/core/scenario/scenario.ts';
import { sql, type RawBuilder } from 'kysely';
import type { ClientPlace } from './client-list.ts';
import { hasRight } from './client-rights.ts';
import { actedOnByScenario, type DueFilter } from './due-filter.ts';
import { standsDue } from './due-sections.ts';
import type { Tx } from './open.ts';

export type DueClient = {
	readonly id: string;
	readonly name: string;
	readonly profile: string | null;
	/** Its name as it is sorted. */
	readonly by: string;
	readonly mayAct: boolean;
};

export type DueClientsAsked = {
	readonly viewer: string;
	readonly filter: DueFilter;
	/** The last due date of an invoice of which any scenario could speak today; null: however late. */
	readonly upTo: Day | null;
	readonly after?: ClientPlace | undefined;
	readonly most: number;
};

/**
 * Clients, by name, to whom something may be due: a planned action stands, or an invoice is old enough. Of the latter only the planner knows;
 * who asks reads on until enough was found.
 */
export async function dueClients(tx: Tx, asked: DueClientsAsked): Promise<DueClient[]> {
	const { viewer, filter, after, most } = asked;
	const { rows } = await sql<DueClient>`
		select c.id, c.name, p.name as profile, c.sort_name as by, ${hasRight(viewer, 'full', sql.ref('c.id'))} as "mayAct"
		from client c
		left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
		where ${actedOnByScenario(viewer, filter)}
			and ${after ? sql`(c.sort_name, c.id) > (${after.by}, ${after.id}::uuid)` : sql`true`}
			and (exists (select from action a where a.organization_id = c.organization_id and a.client_id = c.id and ${standsDue(filter)})
				or ${mayBeHeld(asked)})
		order by c.sort_name, c.id limit ${most}`.execute(tx.withoutPlugins());
	return rows;
}

function mayBeHeld({ filter: { step }, upTo }: DueClientsAsked): RawBuilder<unknown> {
	if (step === 'thanks') return sql`false`;
	const below = step === undefined || step === 'notice' ? sql`true` : sql`i.level < ${levelOf(step)}`;
	return sql`exists (select from invoice i where i.organization_id = c.organization_id and i.client_id = c.id and i.open_minor > 0
		and ${upTo === null ? sql`true` : sql`i.due_on <= ${upTo}`} and ${below})`;
}

export type StandingDue = {
	readonly id: string;
	readonly stepId: string | null;
	/** Who sent it, while it is on its way. */
	readonly leavingBy: string | null;
};

/** Of planned actions that stand: the step that each came from, and who has sent it by hand. */
export async function standingDue(tx: Tx, ids: readonly string[]): Promise<Map<string, StandingDue>> {
	const { rows } = await sql<StandingDue>`
		select a.id, a.step_id as "stepId", (
			select s.name from delivery d join collaborator s on s.organization_id = d.organization_id and s.id = d.sent_by
			where d.organization_id = a.organization_id and d.action_id = a.id and d.state in ('ready', 'sending') limit 1) as "leavingBy"
		from action a where a.id = any(${ids}::uuid[])`.execute(tx.withoutPlugins());
	return new Map(rows.map((row) => [row.id, row]));
}
