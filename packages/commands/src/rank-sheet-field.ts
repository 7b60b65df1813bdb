import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { rankSheetFieldAt, sheetFieldOf } from '@quittance/db/sheet-fields.ts';
import { lockSheets } from '@quittance/db/sheet-templates.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type RankSheetField = {
	readonly actor: Actor;
	readonly fieldId: string;
	/** Its place from the top, 1 first; beyond the last it is the last. */
	readonly place: number;
};

/** Moves a field among the others of its template, for every client that carries it (CLI-09). */
export const rankSheetField = (
	{ db }: Office,
	{ actor, fieldId, place }: RankSheetField,
): Promise<Outcome<{ place: number }, 'admin.required' | 'sheetField.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockSheets(tx);
		const field = await sheetFieldOf(tx, fieldId);
		if (!field) return refuse('sheetField.unknown');
		const after = await rankSheetFieldAt(tx, field, place);
		if (after === field.place) return allow({ place: after });
		const details = { sheet: field.sheet, attribute: field.name, before: field.place, after };
		await record(tx, { name: 'sheet.fieldRanked', subject: field.sheetId, actor, details });
		return allow({ place: after });
	});
