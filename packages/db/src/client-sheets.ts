import type { Attribute } from '@quittance/core/sheet/attribute.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type ClientSheet = { readonly id: string; readonly name: string; readonly fields: readonly Attribute[] };

/** The sheets that a client carries by name, each with its fields in order and what they say of it (CLI-09). */
export async function sheetsOfClient(tx: Tx, clientId: string): Promise<ClientSheet[]> {
	const { rows } = await sql<ClientSheet>`
		select t.id, t.name, coalesce((
			select jsonb_agg(jsonb_build_object(
				'id', f.id, 'name', f.name, 'type', f.type, 'choices', f.choices, 'value', coalesce(v.value, '')) order by f.place)
			from sheet_field f
			left join client_field v on v.organization_id = f.organization_id and v.sheet_field_id = f.id and v.client_id = c.client_id
			where f.sheet_template_id = t.id), '[]') as fields
		from client_sheet c join sheet_template t on t.organization_id = c.organization_id and t.id = c.sheet_template_id
		where c.client_id = ${clientId} order by lower(t.name)`.execute(tx.withoutPlugins());
	return rows;
}

/** The attributes that a client has for itself, in the order in which they came. */
export async function attributesOfClient(tx: Tx, clientId: string): Promise<Attribute[]> {
	const { rows } = await sql<Attribute>`
		select id, name, type, choices, value from client_attribute where client_id = ${clientId} order by id`.execute(tx);
	return rows;
}

/** Lets a client carry templates; those that it did not carry before. Templates that are not there are left out. */
export async function carrySheets(tx: Tx, clientId: string, ids: readonly string[]) {
	const { rows } = await sql<{ id: string; name: string }>`
		with carried as (
			insert into client_sheet (client_id, sheet_template_id)
			select ${clientId}, id from sheet_template where id = any(${ids}::uuid[])
			on conflict do nothing returning sheet_template_id
		)
		select t.id, t.name from carried c join sheet_template t on t.id = c.sheet_template_id order by lower(t.name)`.execute(
		tx,
	);
	return rows;
}

export const dropSheet = (tx: Tx, clientId: string, sheetTemplateId: string) =>
	tx
		.deleteFrom('clientSheet')
		.where('clientId', '=', clientId)
		.where('sheetTemplateId', '=', sheetTemplateId)
		.execute();

/** What one field says of a client; nothing takes it away. */
export const storeFieldValue = (tx: Tx, clientId: string, sheetFieldId: string, value: string) =>
	value === ''
		? tx.deleteFrom('clientField').where('clientId', '=', clientId).where('sheetFieldId', '=', sheetFieldId).execute()
		: tx
				.insertInto('clientField')
				.values({ clientId, sheetFieldId, value })
				.onConflict((conflict) =>
					conflict.columns(['organizationId', 'clientId', 'sheetFieldId']).doUpdateSet({ value }),
				)
				.execute();

export const addAttributeRow = (tx: Tx, clientId: string, name: string, value: string): Promise<{ id: string }> =>
	tx.insertInto('clientAttribute').values({ clientId, name, value }).returning('id').executeTakeFirstOrThrow();

export const storeAttributeValue = (tx: Tx, id: string, value: string) =>
	tx.updateTable('clientAttribute').set({ value }).where('id', '=', id).execute();

/** An attribute with its client; undefined when there is none. */
export const attributeOf = (tx: Tx, id: string) =>
	tx.selectFrom('clientAttribute').select(['id', 'clientId', 'name', 'value']).where('id', '=', id).executeTakeFirst();

export const removeAttributeRow = (tx: Tx, id: string) =>
	tx.deleteFrom('clientAttribute').where('id', '=', id).execute();

export type KeptAttribute = { readonly clientId: string; readonly attribute: string; readonly value: string };

/**
 * Makes what fields say of clients (of one, or of all) attributes of their own, type and all, before the fields go: nothing that was typed is
 * lost with a sheet. One whose name the client has already bears the name of the sheet too.
 */
export async function keepAsAttributes(
	tx: Tx,
	of: { readonly fieldIds: readonly string[]; readonly clientId: string | null },
): Promise<KeptAttribute[]> {
	const { rows } = await sql<KeptAttribute>`
		with gone as (
			delete from client_field where sheet_field_id = any(${of.fieldIds}::uuid[])
				and (${of.clientId}::uuid is null or client_id = ${of.clientId})
			returning client_id, sheet_field_id, value
		)
		insert into client_attribute (client_id, name, type, choices, value)
		select g.client_id, case when exists (
				select from client_attribute a where a.client_id = g.client_id and lower(a.name) = lower(f.name)
			) then f.name || ' (' || t.name || ')' else f.name end, f.type, f.choices, g.value
		from gone g
		join sheet_field f on f.id = g.sheet_field_id
		join sheet_template t on t.organization_id = f.organization_id and t.id = f.sheet_template_id
		order by g.client_id, f.place
		returning client_id, name as attribute, value`.execute(tx);
	return rows;
}

/** Who of the staff wrote into an attribute of a client last, by name; undefined when nobody did. */
export async function lastToFill(tx: Tx, clientId: string): Promise<string | undefined> {
	const { rows } = await sql<{ name: string }>`
		select s.name from activity a join collaborator s on s.organization_id = a.organization_id and s.id::text = a.actor
		where a.client_id = ${clientId} and a.actor_kind = 'collaborator' and a.name = 'attribute.changed'
		order by a.id desc limit 1`.execute(tx);
	return rows[0]?.name;
}

/** What the fields of sheets say of some clients: by client, the value of each field that has one. */
export async function fieldValuesOf(
	tx: Tx,
	clientIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
	const { rows } = await sql<{ clientId: string; fieldId: string; value: string }>`
		select client_id, sheet_field_id as field_id, value from client_field where client_id = any(${clientIds}::uuid[])`.execute(
		tx,
	);
	const byClient = Map.groupBy(rows, ({ clientId }) => clientId);
	return new Map(
		[...byClient].map(([clientId, values]) => [
			clientId,
			new Map(values.map(({ fieldId, value }) => [fieldId, value])),
		]),
	);
}
