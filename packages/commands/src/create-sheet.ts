import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addSheet, lockSheets, sheetNamed } from '@quittance/db/sheet-templates.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type CreateSheet = { readonly actor: Actor; readonly name: string };

/** A new sheet template, without a field and carried by nobody (CLI-09). */
export const createSheet = (
	{ db }: Office,
	{ actor, name: asked }: CreateSheet,
): Promise<Outcome<{ sheetId: string }, 'admin.required' | 'sheet.nameMissing' | 'sheet.nameTaken'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.trim();
		if (name === '') return refuse('sheet.nameMissing');
		await lockSheets(tx);
		if (await sheetNamed(tx, name)) return refuse('sheet.nameTaken', { name });
		const { id } = await addSheet(tx, name);
		await record(tx, { name: 'sheet.created', subject: id, actor, details: { name } });
		return allow({ sheetId: id });
	});
