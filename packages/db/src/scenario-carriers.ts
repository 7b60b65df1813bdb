import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

/** A profile or a group, and how many of its clients the viewer may see. */
export type Carrier = {
	readonly of: 'profile' | 'group';
	readonly id: string;
	readonly name: string;
	/** null: it carries none. */
	readonly scenarioId: string | null;
	readonly clients: number;
};

/** Every profile, by name, and every group, by rank, with the scenario that it carries (SCN-17). */
export async function scenarioCarriers(tx: Tx, viewer: string): Promise<Carrier[]> {
	const { rows } = await sql<Carrier>`
		with seen as materialized (select c.id, c.profile_id from client c where ${hasRight(viewer, 'read', sql.ref('c.id'))})
		select 'profile' as of, p.id, p.name, p.scenario_id as "scenarioId", count(s.id)::int as clients, 0 as rank
		from profile p left join seen s on s.profile_id = p.id group by p.organization_id, p.id
		union all
		select 'group', g.id, g.name, g.scenario_id, count(s.id)::int, g.rank
		from client_group g left join client_group_member m on m.client_group_id = g.id left join seen s on s.id = m.client_id
		group by g.organization_id, g.id
		order by 1 desc, 6, 3`.execute(tx.withoutPlugins());
	return rows.map(({ of, id, name, scenarioId, clients }) => ({ of, id, name, scenarioId, clients }));
}

/** Every scenario, by name. */
export const allScenarios = (tx: Tx) => tx.selectFrom('scenario').select(['id', 'name']).orderBy('name').execute();
