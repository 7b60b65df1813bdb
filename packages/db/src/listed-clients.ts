import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type ClientSigns = {
	readonly clientId: string;
	readonly groups: readonly string[];
	readonly tags: readonly { readonly name: string; readonly colour: string }[];
	readonly disputed: boolean;
	readonly promised: boolean;
	readonly stopped: boolean;
	readonly inCollection: boolean;
	readonly insolvent: boolean;
};

/** What stands beside the names of some clients on lists: their groups by rank, their tags by name, and the signs of what goes on. */
export async function signsOf(tx: Tx, clientIds: readonly string[], today: Day): Promise<ClientSigns[]> {
	if (clientIds.length === 0) return [];
	const held = (
		kind: string,
	) => sql`exists (select from hold h where h.organization_id = c.organization_id and h.client_id = c.id
		and h.invoice_id is null and h.kind = ${kind} and h.lifted_at is null and h.from_on <= ${today} and coalesce(h.until_on >= ${today}, true))`;
	const { rows } = await sql<ClientSigns>`
		select c.id as "clientId",
			array(select g.name from client_group_member m join client_group g on g.organization_id = m.organization_id and g.id = m.client_group_id
				where m.organization_id = c.organization_id and m.client_id = c.id order by g.rank) as groups,
			coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'colour', t.colour) order by lower(t.name))
				from client_tag ct join tag t on t.organization_id = ct.organization_id and t.id = ct.tag_id
				where ct.organization_id = c.organization_id and ct.client_id = c.id), '[]') as tags,
			exists (select from invoice i join dispute d on d.organization_id = i.organization_id and d.invoice_id = i.id
				where i.organization_id = c.organization_id and i.client_id = c.id and i.open_minor > 0 and d.closed_at is null) as disputed,
			exists (select from invoice i join promise p on p.organization_id = i.organization_id and p.invoice_id = i.id
				where i.organization_id = c.organization_id and i.client_id = c.id and i.open_minor > 0 and p.state = 'expected') as promised,
			${held('stop')} as stopped, ${held('collection')} as "inCollection", ${held('insolvency')} as insolvent
		from client c where c.id = any(${clientIds}::uuid[])`.execute(tx.withoutPlugins());
	return rows;
}

/** What the list can be narrowed to: profiles, groups by rank, tags, and the staff. */
export async function listChoices(tx: Tx) {
	const profiles = await tx.selectFrom('profile').select(['id', 'name']).orderBy('name').execute();
	const groups = await tx.selectFrom('clientGroup').select(['id', 'name']).orderBy('rank').execute();
	const owners = await tx
		.selectFrom('collaborator')
		.select(['id', 'name'])
		.where('deactivatedAt', 'is', null)
		.orderBy('name')
		.execute();
	const tags = await tx
		.selectFrom('tag')
		.select(['id', 'name'])
		.orderBy(sql`lower(name)`)
		.execute();
	return { profiles, groups, tags, owners };
}
