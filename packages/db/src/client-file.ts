import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

export type ClientFileRow = {
	readonly id: string;
	readonly kind: 'company' | 'individual';
	readonly name: string;
	readonly accountCode: string;
	readonly siren: string | null;
	readonly siret: string | null;
	readonly vatNumber: string | null;
	readonly language: 'fr' | 'en';
	readonly country: string;
	readonly supplier: boolean;
	readonly conflict: boolean;
	readonly profile: string | null;
	readonly profileId: string | null;
	readonly owner: string | null;
	readonly acquisitionSource: string | null;
	/** By rank, the one that wins first (SCN-17). */
	readonly groups: readonly { readonly id: string; readonly name: string }[];
	/** By name (CLI-08). */
	readonly tags: readonly { readonly id: string; readonly name: string; readonly colour: string }[];
	readonly lastMessageOn: Day | null;
	/** Whether the collaborator may act on it, or only look. */
	readonly mayAct: boolean;
};

/** Who a client is; undefined when there is none, or none that the collaborator may see (DOC-02). */
export async function clientFile(tx: Tx, viewer: string, clientId: string): Promise<ClientFileRow | undefined> {
	const { rows } = await sql<ClientFileRow>`
		select c.id, c.kind, c.name, c.account_code as "accountCode", c.siren, c.siret, c.vat_number as "vatNumber",
			coalesce(c.language, o.language) as language, coalesce(c.country, o.country) as country, c.supplier, c.conflict,
			p.name as profile, c.profile_id as "profileId", s.name as owner, c.acquisition_source as "acquisitionSource", c.last_message_on as "lastMessageOn",
			coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.rank) from client_group_member m join client_group g on g.organization_id = m.organization_id and g.id = m.client_group_id
				where m.organization_id = c.organization_id and m.client_id = c.id), '[]') as groups,
			coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'colour', t.colour) order by lower(t.name)) from client_tag ct join tag t on t.organization_id = ct.organization_id and t.id = ct.tag_id
				where ct.organization_id = c.organization_id and ct.client_id = c.id), '[]') as tags,
			${hasRight(viewer, 'full', sql.ref('c.id'))} as "mayAct"
		from client c join organization o on o.id = c.organization_id
		left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
		left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
		where c.id = ${clientId} and ${hasRight(viewer, 'read', sql.ref('c.id'))}`.execute(tx.withoutPlugins());
	return rows[0];
}

/** What people ordered about a client as a whole, and still stands on a day, with who did. */
export const holdsOnClient = (tx: Tx, clientId: string, today: Day) =>
	tx
		.selectFrom('hold as h')
		.leftJoin('collaborator as s', (join) => join.on(sql`s.id::text`, '=', sql.ref('h.placedBy')))
		.select(['h.id', 'h.kind', 'h.untilOn', 'h.reason', 's.name as placedBy'])
		.where('h.clientId', '=', clientId)
		.where('h.invoiceId', 'is', null)
		.where('h.liftedAt', 'is', null)
		.where('h.fromOn', '<=', today)
		.where((eb) => eb.or([eb('h.untilOn', 'is', null), eb('h.untilOn', '>=', today)]))
		.orderBy('h.id')
		.execute();
