import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type PlaceToWrite = {
	readonly kind: 'mailbox' | 'phone';
	/** A mail address, or a number in E.164. */
	readonly address: string;
	/** Of the contact; null: the client's own. */
	readonly name: string | null;
	readonly bounced: boolean;
	/** The channels that its owner has said yes to (CLI-06). */
	readonly allows: readonly string[];
};

/** Every mailbox and number of a client and of its contacts: those of the people who receive reminders first. */
export async function placesToWrite(tx: Tx, clientId: string): Promise<PlaceToWrite[]> {
	const { rows } = await sql<PlaceToWrite>`
		with near as (
			select cc.contact_id, co.name, case cc.receives_reminders when 'to' then 1 when 'cc' then 2 else 3 end as nearness
			from client_contact cc join contact co on co.organization_id = cc.organization_id and co.id = cc.contact_id
			where cc.client_id = ${clientId}
		), place as (
			select 'mailbox' as kind, e.id, e.client_id, e.contact_id, e.address, e.bounced_at is not null as bounced, e.position,
				array(select k.channel from consent k where k.organization_id = e.organization_id and k.email_address_id = e.id and k.withdrawn_at is null) as allows
			from email_address e where e.client_id = ${clientId} or e.contact_id in (select contact_id from near)
			union all
			select 'phone', p.id, p.client_id, p.contact_id, p.number, false, p.position,
				array(select k.channel from consent k where k.organization_id = p.organization_id and k.phone_id = p.id and k.withdrawn_at is null order by k.channel)
			from phone p where p.client_id = ${clientId} or p.contact_id in (select contact_id from near)
		)
		select pl.kind, pl.address, n.name, pl.bounced, pl.allows
		from place pl left join near n on n.contact_id = pl.contact_id
		order by coalesce(n.nearness, 2), n.name nulls first, pl.position, pl.id`.execute(tx.withoutPlugins());
	return rows;
}

/** What decides how a client is written to, besides its places. */
export const writingFacts = (tx: Tx, clientId: string) =>
	tx
		.selectFrom('client as c')
		.innerJoin('organization as o', 'o.id', 'c.organizationId')
		.select((eb) => [
			'c.name',
			'c.objectsToLetters',
			eb.fn.coalesce('c.language', 'o.language').as('language'),
			'o.country',
			'o.currency',
			'o.senderAddress',
		])
		.where('c.id', '=', clientId)
		.executeTakeFirst();
