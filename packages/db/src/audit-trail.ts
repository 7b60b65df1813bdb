import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { ActivityRow } from './client-activities.ts';
import type { Tx } from './open.ts';

export type AuditFilter = {
	/** A collaborator's id. */
	readonly actor?: string | undefined;
	/** The noun of its name, as `dispute` in `dispute.opened`. */
	readonly noun?: string | undefined;
	readonly clientId?: string | undefined;
	/** In the organization's time zone. */
	readonly day?: Day | undefined;
};

export type AuditRow = Omit<ActivityRow, 'invoice' | 'currency'> & {
	readonly clientId: string | null;
	readonly clientName: string | null;
};

/** One page of everything that happened in the organization, newest first (ORG-03); from before an activity, when that is given. */
export async function auditTrail(tx: Tx, filter: AuditFilter, most: number, before?: string): Promise<AuditRow[]> {
	const { actor, noun, clientId, day } = filter;
	const wanted = [
		...(before === undefined ? [] : [sql`id < ${before}::uuid`]),
		...(actor === undefined ? [] : [sql`actor_kind = 'collaborator' and actor = ${actor}`]),
		...(noun === undefined ? [] : [sql`starts_with(name, ${`${noun}.`})`]),
		...(clientId === undefined ? [] : [sql`client_id = ${clientId}::uuid`]),
		...(day === undefined
			? []
			: [
					sql`(at at time zone (select time_zone from organization where id = current_organization()))::date = ${day}::date`,
				]),
	];
	const { rows } = await sql<AuditRow>`
		select a.id, a.name, a.subject, a.at, a.actor_kind as "actorKind", coalesce(s.name, p.name) as actor, a.details,
			a.client_id as "clientId", c.name as "clientName"
		from (
			select * from activity where ${sql.join([sql`true`, ...wanted], sql` and `)}
			order by id desc limit ${most}
		) a
		left join collaborator s on a.actor_kind = 'collaborator' and s.id::text = a.actor
		left join contact p on a.actor_kind = 'contact' and p.id::text = a.actor
		left join client c on c.organization_id = a.organization_id and c.id = a.client_id
		order by a.id desc`.execute(tx.withoutPlugins());
	return rows;
}
