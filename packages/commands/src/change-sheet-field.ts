import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { readField, type FieldRefusal } from '@quittance/core/sheet/read-field.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { fieldsOfSheet, sheetFieldOf, storeSheetField } from '@quittance/db/sheet-fields.ts';
import { lockSheets } from '@quittance/db/sheet-templates.ts';
import { sameName } from './add-sheet-field.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type ChangeSheetField = {
	readonly actor: Actor;
	readonly fieldId: string;
	readonly name: string;
	readonly choices: readonly string[];
};

/**
 * Gives a field of a sheet template another name, or other choices; the clients that carry it follow. Its type stays, since what was typed was
 * read by it, and a client whose choice is offered no longer keeps it (CLI-09).
 */
export const changeSheetField = (
	{ db }: Office,
	{ actor, fieldId, ...asked }: ChangeSheetField,
): Promise<
	Outcome<{ fieldId: string }, FieldRefusal | 'admin.required' | 'sheetField.unknown' | 'sheetField.nameTaken'>
> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockSheets(tx);
		const before = await sheetFieldOf(tx, fieldId);
		if (!before) return refuse('sheetField.unknown');
		const read = readField({ ...asked, type: before.type });
		if (!read.ok) return read;
		const { name, choices } = read.value;
		const others = await fieldsOfSheet(tx, before.sheetId);
		if (others.some((other) => other.id !== fieldId && sameName(other.name, name)))
			return refuse('sheetField.nameTaken', { name });
		if (name === before.name && choices.join('\n') === before.choices.join('\n')) return allow({ fieldId });
		await storeSheetField(tx, fieldId, name, choices);
		const details = {
			...{ sheet: before.sheet, attribute: before.name },
			...(name !== before.name && { after: name }),
			...(choices.length > 0 && { choicesBefore: before.choices.join(', '), choices: choices.join(', ') }),
		};
		await record(tx, { name: 'sheet.fieldChanged', subject: before.sheetId, actor, details });
		return allow({ fieldId });
	});
