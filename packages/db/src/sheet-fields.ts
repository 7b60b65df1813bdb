import type { AttributeShape, AttributeType } from '@quittance/core/sheet/attribute.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type SheetFieldRow = AttributeShape & {
	readonly id: string;
	readonly name: string;
	readonly place: number;
	readonly sheetId: string;
	readonly sheet: string;
};

/** A field with the template that it is part of; undefined when there is none. */
export async function sheetFieldOf(tx: Tx, id: string): Promise<SheetFieldRow | undefined> {
	const { rows } = await sql<SheetFieldRow>`
		select f.id, f.name, f.place, f.type, f.choices, t.id as sheet_id, t.name as sheet
		from sheet_field f join sheet_template t on t.organization_id = f.organization_id and t.id = f.sheet_template_id
		where f.id = ${id}`.execute(tx);
	return rows[0];
}

/** The names of the fields of a template in order. */
export const fieldsOfSheet = (tx: Tx, sheetId: string) =>
	tx.selectFrom('sheetField').select(['id', 'name']).where('sheetTemplateId', '=', sheetId).orderBy('place').execute();

export type NewSheetField = {
	readonly sheetId: string;
	readonly name: string;
	readonly type: AttributeType;
	readonly choices: readonly string[];
};

/** Adds a field behind the others. */
export async function addSheetFieldRow(tx: Tx, { sheetId, name, type, choices }: NewSheetField): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		insert into sheet_field (sheet_template_id, place, name, type, choices)
		select ${sheetId}, coalesce(max(place), 0) + 1, ${name}, ${type}, ${choices}::text[]
		from sheet_field where sheet_template_id = ${sheetId} returning id`.execute(tx);
	return rows[0]?.id ?? '';
}

export const storeSheetField = (tx: Tx, id: string, name: string, choices: readonly string[]) =>
	tx
		.updateTable('sheetField')
		.set({ name, choices: [...choices] })
		.where('id', '=', id)
		.execute();

/** Gives a field its place from the top, the others closing up behind it: places run from 1 without a gap. The place that it has then. */
export async function rankSheetFieldAt(tx: Tx, { id, sheetId }: SheetFieldRow, place: number): Promise<number> {
	const { rows } = await sql<{ place: number }>`
		with moved as (
			update sheet_field f set place = n.place
			from (
				select id, row_number() over (order by at) as place
				from (
					select id, row_number() over (order by place) as at from sheet_field where sheet_template_id = ${sheetId} and id <> ${id}
					union all select ${id}::uuid, ${place}::integer - 0.5
				) p
			) n
			where n.id = f.id and n.place <> f.place
			returning f.id, f.place
		)
		select coalesce((select place from moved where id = ${id}), (select place from sheet_field where id = ${id})) as place`.execute(
		tx,
	);
	return rows[0]?.place ?? place;
}

export const deleteSheetFieldRow = (tx: Tx, id: string) => tx.deleteFrom('sheetField').where('id', '=', id).execute();

/** Of how many clients a field says something, without those that were deleted. */
export async function filledFor(tx: Tx, id: string): Promise<number> {
	const { rows } = await sql<{ clients: number }>`
		select count(*)::int as clients from client_field v join client c on c.id = v.client_id
		where v.sheet_field_id = ${id} and c.deleted_at is null`.execute(tx);
	return rows[0]?.clients ?? 0;
}

export type FieldOfSheet = Pick<SheetFieldRow, 'id' | 'name' | 'type' | 'sheet'>;

/** Every field of every template that a client carries, by template and in order. */
export async function carriedFields(tx: Tx): Promise<FieldOfSheet[]> {
	const { rows } = await sql<FieldOfSheet>`
		select f.id, f.name, f.type, t.name as sheet
		from sheet_field f join sheet_template t on t.organization_id = f.organization_id and t.id = f.sheet_template_id
		where exists (select from client_sheet c where c.sheet_template_id = t.id)
		order by lower(t.name), t.id, f.place`.execute(tx);
	return rows;
}
