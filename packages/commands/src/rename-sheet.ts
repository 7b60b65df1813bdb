import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockSheets, renameSheetRow, sheetNamed, sheetOf } from '@quittance/db/sheet-templates.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type RenameSheet = { readonly actor: Actor; readonly sheetId: string; readonly name: string };

/** A sheet template gets another name, which no other bears, whatever the case; the clients that carry it follow (CLI-09). */
export const renameSheet = (
	{ db }: Office,
	{ actor, sheetId, name: asked }: RenameSheet,
): Promise<
	Outcome<{ sheetId: string }, 'admin.required' | 'sheet.unknown' | 'sheet.nameMissing' | 'sheet.nameTaken'>
> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.trim();
		if (name === '') return refuse('sheet.nameMissing');
		await lockSheets(tx);
		const sheet = await sheetOf(tx, sheetId);
		if (!sheet) return refuse('sheet.unknown');
		const namesake = await sheetNamed(tx, name);
		if (namesake && namesake.id !== sheetId) return refuse('sheet.nameTaken', { name });
		if (sheet.name === name) return allow({ sheetId });
		await renameSheetRow(tx, sheetId, name);
		await record(tx, { name: 'sheet.renamed', subject: sheetId, actor, details: { before: sheet.name, after: name } });
		return allow({ sheetId });
	});
