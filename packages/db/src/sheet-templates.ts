import type { AttributeShape } from '@quittance/core/sheet/attribute.ts';
import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

/** Whoever changes sheet templates goes alone: nobody fills one meanwhile. Taken before any client's lock. */
export const lockSheets = (tx: Tx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('sheets ' || current_organization(), 0))`.execute(tx);

/** Whoever works on the sheets of a client: many at once, and no template changes meanwhile. Taken before the client's lock. */
export const keepSheets = (tx: Tx) =>
	sql`select pg_advisory_xact_lock_shared(hashtextextended('sheets ' || current_organization(), 0))`.execute(tx);

export type SheetField = AttributeShape & {
	readonly id: string;
	readonly name: string;
	/** Of how many clients it says something. */
	readonly filled: number;
};

export type ListedSheet = {
	readonly id: string;
	readonly name: string;
	readonly fields: readonly SheetField[];
	/** How many clients carry it. */
	readonly clients: number;
};

/** Every sheet template by name, or one of them, with its fields in order; of clients those count that the collaborator may see. */
export async function sheetTemplates(tx: Tx, viewer: string, id: string | null = null): Promise<ListedSheet[]> {
	const seen = (column: string) => hasRight(viewer, 'read', sql.ref(column));
	const { rows } = await sql<ListedSheet>`
		select t.id, t.name,
			(select count(*)::int from client_sheet c where c.sheet_template_id = t.id and ${seen('c.client_id')}) as clients,
			coalesce((
				select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'choices', f.choices, 'filled',
					(select count(*)::int from client_field v where v.sheet_field_id = f.id and ${seen('v.client_id')})) order by f.place)
				from sheet_field f where f.sheet_template_id = t.id), '[]') as fields
		from sheet_template t where ${id}::uuid is null or t.id = ${id} order by lower(t.name)`.execute(tx.withoutPlugins());
	return rows;
}

export const sheetNamed = (tx: Tx, name: string) =>
	tx
		.selectFrom('sheetTemplate')
		.select(['id', 'name'])
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.executeTakeFirst();

export const sheetOf = (tx: Tx, id: string) =>
	tx.selectFrom('sheetTemplate').select(['id', 'name']).where('id', '=', id).executeTakeFirst();

export const addSheet = (tx: Tx, name: string): Promise<{ id: string }> =>
	tx.insertInto('sheetTemplate').values({ name }).returning('id').executeTakeFirstOrThrow();

export const renameSheetRow = (tx: Tx, id: string, name: string) =>
	tx.updateTable('sheetTemplate').set({ name }).where('id', '=', id).execute();

export const deleteSheetRow = (tx: Tx, id: string) => tx.deleteFrom('sheetTemplate').where('id', '=', id).execute();

/** The clients that carry a template, in key order, without those that were deleted. */
export async function carriersOfSheet(tx: Tx, id: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('clientSheet')
		.innerJoin('client', 'client.id', 'clientSheet.clientId')
		.select('clientId')
		.where('sheetTemplateId', '=', id)
		.where('deletedAt', 'is', null)
		.orderBy('clientId')
		.execute();
	return rows.map(({ clientId }) => clientId);
}
