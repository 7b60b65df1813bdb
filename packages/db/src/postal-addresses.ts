import type { Position, PostalAddress } from '@quittance/core/client/postal-address.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type PostalAddressRow = PostalAddress & {
	readonly id: string;
	/** null: the client's own. */
	readonly contactId: string | null;
	/** Null when nobody said where it lies. */
	readonly position: Position | null;
};

const columns = sql`a.id, a.contact_id as "contactId", a.lines, a.postal_code as "postalCode", a.city, a.country,
	case when a.latitude is not null then jsonb_build_object('latitude', a.latitude, 'longitude', a.longitude) end as position`;

/** The postal addresses of a client and of its contacts, of each the one that is written to first (CLI-05). */
export async function postalAddressesOf(tx: Tx, clientId: string): Promise<PostalAddressRow[]> {
	const { rows } = await sql<PostalAddressRow>`
		select ${columns} from address a
		where a.client_id = ${clientId}
			or a.contact_id in (select m.contact_id from client_contact m where m.client_id = ${clientId})
		order by a.position, a.id`.execute(tx.withoutPlugins());
	return rows;
}

/** A postal address, and all clients whose it is, in key order. */
export type AddressHeld = PostalAddressRow & {
	readonly contactName: string | null;
	readonly clientIds: readonly string[];
};

/** Undefined when there is none of that id. */
export async function addressHeld(tx: Tx, addressId: string): Promise<AddressHeld | undefined> {
	const { rows } = await sql<AddressHeld>`
		select ${columns}, p.name as "contactName", coalesce(
			case when a.client_id is not null then array[a.client_id] end,
			array(select m.client_id from client_contact m where m.contact_id = a.contact_id order by m.client_id)) as "clientIds"
		from address a left join contact p on p.id = a.contact_id
		where a.id = ${addressId}`.execute(tx.withoutPlugins());
	return rows[0];
}

export type AddressToKeep = PostalAddress & {
	readonly position: Position | null;
	/** Whose holidays it lives by; null: the country's. */
	readonly region: string | null;
};

const row = ({ lines, postalCode, city, country, region, position }: AddressToKeep) => ({
	...{ lines: [...lines], postalCode, city, country, region },
	latitude: position?.latitude ?? null,
	longitude: position?.longitude ?? null,
});

export type AddressOwner = { readonly clientId: string } | { readonly contactId: string };

/** Written to after those that are there. */
export async function addAddressRow(tx: Tx, address: AddressToKeep, owner: AddressOwner): Promise<string> {
	const [whose, id] =
		'clientId' in owner ? (['clientId', owner.clientId] as const) : (['contactId', owner.contactId] as const);
	const last = await tx
		.selectFrom('address')
		.select((eb) => eb.fn.max('position').as('position'))
		.where(whose, '=', id)
		.executeTakeFirst();
	const added = { ...owner, ...row(address), position: (last?.position ?? 0) + 1 };
	return (await tx.insertInto('address').values(added).returning('id').executeTakeFirstOrThrow()).id;
}

export const storeAddress = (tx: Tx, id: string, address: AddressToKeep) =>
	tx.updateTable('address').set(row(address)).where('id', '=', id).execute();

export const removeAddressRow = (tx: Tx, id: string) => tx.deleteFrom('address').where('id', '=', id).execute();

/** Puts an address before the others of its owner. */
export const putAddressFirst = (tx: Tx, id: string) =>
	sql`
		update address a set position = (
			select min(o.position) - 1 from address o
			where o.organization_id = a.organization_id and (o.client_id = a.client_id or o.contact_id = a.contact_id))
		where a.id = ${id}`.execute(tx);
