import { sql } from 'kysely';
import { clientsIn } from './merges.ts';
import type { Tx } from './open.ts';

export type ActivityRow = {
	readonly id: string;
	readonly name: string;
	readonly subject: string | null;
	readonly at: Date;
	readonly actorKind: 'collaborator' | 'contact' | 'worker' | 'operator';
	/** Of a person; null: the machine, or somebody who is no longer known. */
	readonly actor: string | null;
	/** The number of the invoice that it happened to, or to whose promise or dispute. */
	readonly invoice: string | null;
	/** Of that invoice. */
	readonly currency: string | null;
	readonly details: unknown;
};

/** One page of what happened to a client and to those that went into it, newest first (DOC-10); from before an activity, when that is given. */
export async function activitiesOfClient(
	tx: Tx,
	clientId: string,
	most: number,
	before?: string,
): Promise<ActivityRow[]> {
	const of = ofClient(await clientsIn(tx, clientId));
	const { rows } = await sql<ActivityRow>`
		select a.id, a.name, a.subject, a.at, a.actor_kind as "actorKind", coalesce(s.name, p.name) as actor, i.number as invoice, i.currency, a.details
		from (
			select * from activity where ${of} and ${before === undefined ? sql`true` : sql`id < ${before}::uuid`}
			order by id desc limit ${most}
		) a
		left join collaborator s on a.actor_kind = 'collaborator' and s.id::text = a.actor
		left join contact p on a.actor_kind = 'contact' and p.id::text = a.actor
		left join lateral (
			select n.number, n.currency from invoice n where n.organization_id = a.organization_id and n.id = a.subject
			union all select n.number, n.currency from promise q join invoice n on n.organization_id = q.organization_id and n.id = q.invoice_id
				where q.organization_id = a.organization_id and q.id = a.subject
			union all select n.number, n.currency from dispute q join invoice n on n.organization_id = q.organization_id and n.id = q.invoice_id
				where q.organization_id = a.organization_id and q.id = a.subject
			limit 1
		) i on a.subject is not null
		order by a.id desc`.execute(tx.withoutPlugins());
	return rows;
}

/** One client is asked for as one: its index gives the newest first. */
const ofClient = (ids: readonly string[]) =>
	ids.length === 1 ? sql`client_id = ${ids[0]}` : sql`client_id = any(${ids}::uuid[])`;
