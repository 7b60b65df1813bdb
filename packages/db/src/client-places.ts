import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** On what a channel was allowed. */
export type GivenConsent = { readonly by: string; readonly how: string; readonly at: Date };
export type TextChannel = 'sms' | 'whatsapp' | 'viber';

export type PlaceRow = {
	readonly id: string;
	readonly kind: 'email' | 'phone';
	/** null: the client's own. */
	readonly contactId: string | null;
	readonly value: string;
	/** Of a number: mobile, work, home or a word of the organization. */
	readonly type: string;
	readonly bouncedAt: Date | null;
	readonly bounceReason: string | null;
	/** What is allowed by it now; a channel that is missing is off (CLI-06). */
	readonly consents: Readonly<Partial<Record<'email' | TextChannel, GivenConsent>>>;
};

/** Every mailbox and number by which a client or its contacts are reached, in the order in which they are tried (CLI-03, CLI-04). */
export async function placesOfClient(tx: Tx, clientId: string): Promise<PlaceRow[]> {
	const { rows } = await sql<PlaceRow>`
		with place as (
			select id, organization_id, 'email' as kind, client_id, contact_id, address as value, '' as type, bounced_at, bounce_reason, position
			from email_address
			union all select id, organization_id, 'phone', client_id, contact_id, number, type, null, null, position from phone
		)
		select p.id, p.kind, p.contact_id as "contactId", p.value, p.type, p.bounced_at as "bouncedAt", p.bounce_reason as "bounceReason",
			coalesce((
				select jsonb_object_agg(k.channel, jsonb_build_object('by', coalesce(w.name, k.given_by), 'how', k.given_how, 'at', k.given_at))
				from consent k left join collaborator w on w.organization_id = k.organization_id and w.id::text = k.given_by
				where k.organization_id = p.organization_id and p.id in (k.email_address_id, k.phone_id) and k.withdrawn_at is null
			), '{}') as consents
		from place p
		where p.client_id = ${clientId}
			or p.contact_id in (select m.contact_id from client_contact m where m.client_id = ${clientId})
		order by p.kind, p.position, p.id`.execute(tx.withoutPlugins());
	return rows.map((row) => ({
		...row,
		consents: Object.fromEntries(
			Object.entries(row.consents).map(([channel, given]) => [channel, { ...given, at: new Date(given.at) }]),
		),
	}));
}

/** A mailbox or number, and all clients that are reached by it. */
export type ReachedBy = {
	readonly kind: PlaceRow['kind'];
	readonly value: string;
	readonly contactName: string | null;
	readonly bounced: boolean;
	readonly clientIds: readonly string[];
};

/** Undefined when there is none of that id. */
export async function reachedBy(tx: Tx, placeId: string): Promise<ReachedBy | undefined> {
	const { rows } = await sql<ReachedBy>`
		with place as (
			select 'email' as kind, client_id, contact_id, address as value, bounced_at is not null as bounced from email_address where id = ${placeId}
			union all select 'phone', client_id, contact_id, number, false from phone where id = ${placeId}
		)
		select p.kind, p.value, c.name as "contactName", p.bounced, coalesce(
			case when p.client_id is not null then array[p.client_id] end,
			array(select m.client_id from client_contact m where m.contact_id = p.contact_id order by m.client_id)) as "clientIds"
		from place p left join contact c on c.id = p.contact_id`.execute(tx.withoutPlugins());
	return rows[0];
}

type NewPlace = {
	readonly kind: PlaceRow['kind'];
	readonly value: string;
	readonly type: string;
	readonly owner: { readonly clientId: string } | { readonly contactId: string };
};

/** Whether somebody is reached by it already, whatever its case. */
export async function hasPlace(tx: Tx, { kind, value, owner }: Omit<NewPlace, 'type'>): Promise<boolean> {
	const [table, column] = kind === 'email' ? (['email_address', 'address'] as const) : (['phone', 'number'] as const);
	const [whose, id] = 'clientId' in owner ? ['client_id', owner.clientId] : ['contact_id', owner.contactId];
	const { rows } = await sql`
		select 1 from ${sql.table(table)} where ${sql.ref(whose)} = ${id} and lower(${sql.ref(column)}) = lower(${value})`.execute(
		tx.withoutPlugins(),
	);
	return rows.length > 0;
}

/** Tried after those that are there. */
export async function addPlaceRow(tx: Tx, { kind, value, type, owner }: NewPlace): Promise<string> {
	const table = kind === 'email' ? ('emailAddress' as const) : ('phone' as const);
	const whose = 'clientId' in owner ? ('clientId' as const) : ('contactId' as const);
	const id = 'clientId' in owner ? owner.clientId : owner.contactId;
	const last = await tx
		.selectFrom(table)
		.select((eb) => eb.fn.max('position').as('position'))
		.where(whose, '=', id)
		.executeTakeFirst();
	const position = (last?.position ?? 0) + 1;
	const added =
		kind === 'email'
			? await tx
					.insertInto('emailAddress')
					.values({ ...owner, address: value, position })
					.returning('id')
					.executeTakeFirstOrThrow()
			: await tx
					.insertInto('phone')
					.values({ ...owner, number: value, type, position })
					.returning('id')
					.executeTakeFirstOrThrow();
	return added.id;
}

export const removePlaceRow = (tx: Tx, kind: PlaceRow['kind'], id: string) =>
	tx
		.deleteFrom(kind === 'email' ? 'emailAddress' : 'phone')
		.where('id', '=', id)
		.execute();

/** Mail to it may be tried again. */
export const storeRestored = (tx: Tx, id: string) =>
	tx.updateTable('emailAddress').set({ bouncedAt: null, bounceReason: null }).where('id', '=', id).execute();

type Channel = { readonly placeId: string; readonly channel: 'email' | TextChannel };
const ofPlace = ({ placeId, channel }: Channel) =>
	channel === 'email' ? { emailAddressId: placeId } : { phoneId: placeId };

/** Switches a channel on (CLI-06); false when it is on already. */
export async function giveConsent(tx: Tx, of: Channel, by: string, how: string, at: Date): Promise<boolean> {
	const column = of.channel === 'email' ? ('emailAddressId' as const) : ('phoneId' as const);
	const there = await tx
		.selectFrom('consent')
		.select('id')
		.where(column, '=', of.placeId)
		.where('channel', '=', of.channel)
		.where('withdrawnAt', 'is', null)
		.executeTakeFirst();
	if (there) return false;
	const given = { givenBy: by, givenHow: how, givenAt: at };
	await tx
		.insertInto('consent')
		.values({ ...ofPlace(of), channel: of.channel, ...given })
		.execute();
	return true;
}

/** Switches it off; the row stays as proof. False when it is off already. */
export async function withdrawConsent(tx: Tx, of: Channel, by: string, at: Date): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('consent')
		.set({ withdrawnAt: at, withdrawnBy: by })
		.where(of.channel === 'email' ? 'emailAddressId' : 'phoneId', '=', of.placeId)
		.where('channel', '=', of.channel)
		.where('withdrawnAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}
