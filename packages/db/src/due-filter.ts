import type { Channel, StepName } from '@quittance/core/scenario/scenario.ts';
import { sql, type RawBuilder } from 'kysely';
import { hasRight } from './client-rights.ts';

/** How what is due is narrowed (TSK-07, PRF-06, GRP-04). */
export type DueFilter = {
	readonly profile?: string | undefined;
	readonly group?: string | undefined;
	readonly scenario?: string | undefined;
	readonly step?: StepName | undefined;
	readonly channel?: Channel | undefined;
};

/**
 * Whether `client c` with its profile `p` may appear where one acts by scenario: somebody sees it (DOC-02), it is within profile and group, and not
 * isolated, since nothing is done by scenario for those (PRF-07).
 */
export function actedOnByScenario(viewer: string, { profile, group }: DueFilter): RawBuilder<unknown> {
	const conditions = [
		sql`${hasRight(viewer, 'read', sql.ref('c.id'))}`,
		sql`(c.scenario_id is not null or p.id is null or p.scenario_id is not null)`,
	];
	if (profile !== undefined) conditions.push(sql`c.profile_id = ${profile}`);
	if (group !== undefined)
		conditions.push(sql`c.id in (select m.client_id from client_group_member m where m.client_group_id = ${group})`);
	return sql.join(conditions, sql` and `);
}
