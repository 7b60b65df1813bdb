import type { Channel, StepName } from '@quittance/core/scenario/scenario.ts';
import { sql, type RawBuilder } from 'kysely';
import { actedOnByScenario, type DueFilter } from './due-filter.ts';
import type { Tx } from './open.ts';

export type DueSection = {
	/** null: clients without a profile. */
	readonly profileId: string | null;
	readonly profile: string | null;
	readonly step: StepName;
	readonly channel: Channel;
	readonly currency: string;
	readonly messages: number;
	/** What they ask for; a thank-you asks for nothing. */
	readonly minor: bigint;
};

/** How many actions are due by profile and step, and what they ask for by currency (TSK-07); what is on its way is due no more. */
export async function dueSections(tx: Tx, viewer: string, filter: DueFilter): Promise<DueSection[]> {
	const { rows } = await sql<DueSection>`
		select c.profile_id as "profileId", p.name as profile, a.kind as step, a.channel, a.currency::text as currency,
			count(*)::int as messages, coalesce(sum(a.total_minor) filter (where a.kind <> 'thanks'), 0)::int8 as minor
		from action a
		join client c on c.organization_id = a.organization_id and c.id = a.client_id
		left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
		where ${standsDue(filter)} and ${actedOnByScenario(viewer, filter)}
			and not exists (select from delivery d where d.organization_id = a.organization_id and d.action_id = a.id
				and d.sent_by is not null and d.state in ('ready', 'sending'))
		group by 1, 2, 3, 4, 5
		order by p.name nulls last, array_position(array['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks'], a.kind), 4, 5`.execute(
		tx.withoutPlugins(),
	);
	return rows;
}

/** On `action a`: planned, neither begun nor ended, and within the filter as far as it asks for the action itself. */
export function standsDue({ scenario, step, channel }: DueFilter): RawBuilder<unknown> {
	const conditions = [sql`a.state in ('open', 'ready') and a.kind <> 'one-off'`];
	if (step !== undefined) conditions.push(sql`a.kind = ${step}`);
	if (channel !== undefined) conditions.push(sql`a.channel = ${channel}`);
	if (scenario !== undefined)
		conditions.push(
			sql`a.step_id in (select s.id from step s join scenario_version v on v.id = s.scenario_version_id where v.scenario_id = ${scenario})`,
		);
	return sql.join(conditions, sql` and `);
}
