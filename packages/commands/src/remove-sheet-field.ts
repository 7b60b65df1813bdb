import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { deleteSheetFieldRow, filledFor, sheetFieldOf } from '@quittance/db/sheet-fields.ts';
import { lockSheets } from '@quittance/db/sheet-templates.ts';
import { adminsOnly } from './admins-only.ts';
import { keepAttributes } from './keep-attributes.ts';
import type { Office } from './office.ts';

export type RemoveSheetField = {
	readonly actor: Actor;
	readonly fieldId: string;
	/** Of how many clients the person was told that it says something; when they are more or fewer by now, they are told again. */
	readonly filled: number;
};

/** Takes a field out of its template. What it said of a client stays with the client as an attribute of its own (CLI-09). */
export const removeSheetField = (
	{ db }: Office,
	{ actor, fieldId, filled }: RemoveSheetField,
): Promise<Outcome<{ kept: number }, 'admin.required' | 'sheetField.unknown' | 'sheetField.changed'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockSheets(tx);
		const field = await sheetFieldOf(tx, fieldId);
		if (!field) return refuse('sheetField.unknown');
		const { sheet, sheetId, name: attribute } = field;
		const clients = await filledFor(tx, fieldId);
		if (clients !== filled) return refuse('sheetField.changed', { clients });
		const kept = await keepAttributes(tx, { actor, fieldIds: [fieldId], clientId: null, sheet });
		await deleteSheetFieldRow(tx, fieldId);
		await record(tx, { name: 'sheet.fieldRemoved', subject: sheetId, actor, details: { sheet, attribute, kept } });
		return allow({ kept });
	});
