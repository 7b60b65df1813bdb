import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { MOST_FIELDS } from '@quittance/core/sheet/attribute.ts';
import { readField, type FieldRefusal, type ReadField } from '@quittance/core/sheet/read-field.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addSheetFieldRow, fieldsOfSheet } from '@quittance/db/sheet-fields.ts';
import { lockSheets, sheetOf } from '@quittance/db/sheet-templates.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type AddSheetField = ReadField & { readonly actor: Actor; readonly sheetId: string };

/** A sheet template gets a field behind its others; the clients that carry it have it from now on, empty (CLI-09). */
export const addSheetField = (
	{ db }: Office,
	{ actor, sheetId, ...asked }: AddSheetField,
): Promise<
	Outcome<
		{ fieldId: string },
		FieldRefusal | 'admin.required' | 'sheet.unknown' | 'sheetField.nameTaken' | 'sheetField.tooMany'
	>
> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const read = readField(asked);
		if (!read.ok) return read;
		await lockSheets(tx);
		const sheet = await sheetOf(tx, sheetId);
		if (!sheet) return refuse('sheet.unknown');
		const { name } = read.value;
		const others = await fieldsOfSheet(tx, sheetId);
		if (others.length >= MOST_FIELDS) return refuse('sheetField.tooMany', { most: MOST_FIELDS });
		if (others.some((other) => sameName(other.name, name))) return refuse('sheetField.nameTaken', { name });
		const fieldId = await addSheetFieldRow(tx, { sheetId, ...read.value });
		const details = { sheet: sheet.name, attribute: name };
		await record(tx, { name: 'sheet.fieldAdded', subject: sheetId, actor, details });
		return allow({ fieldId });
	});

/** Two names that people would take for one. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
