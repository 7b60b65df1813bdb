import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record, recordForEach } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { fieldsOfSheet } from '@quittance/db/sheet-fields.ts';
import { carriersOfSheet, deleteSheetRow, lockSheets, sheetOf } from '@quittance/db/sheet-templates.ts';
import { adminsOnly } from './admins-only.ts';
import { keepAttributes } from './keep-attributes.ts';
import type { Office } from './office.ts';

export type DeleteSheet = {
	readonly actor: Actor;
	readonly sheetId: string;
	/** How many clients the person was told carry it; when they are more or fewer by now, they are told again. */
	readonly clients: number;
};

/** Deletes a sheet template. What its fields said of a client stays with the client as attributes of its own (CLI-09). */
export const deleteSheet = (
	{ db }: Office,
	{ actor, sheetId, clients }: DeleteSheet,
): Promise<Outcome<{ left: number }, 'admin.required' | 'sheet.unknown' | 'sheet.changed'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockSheets(tx);
		const sheet = await sheetOf(tx, sheetId);
		if (!sheet) return refuse('sheet.unknown');
		const carriers = await carriersOfSheet(tx, sheetId);
		const left = carriers.length;
		if (left !== clients) return refuse('sheet.changed', { clients: left });
		const fieldIds = (await fieldsOfSheet(tx, sheetId)).map(({ id }) => id);
		await keepAttributes(tx, { actor, fieldIds, clientId: null, sheet: sheet.name });
		await deleteSheetRow(tx, sheetId);
		const details = { sheet: sheet.name };
		await recordForEach(
			tx,
			{ name: 'sheet.takenOff', subject: sheetId, actor },
			carriers.map((clientId) => ({ clientId, details })),
		);
		await record(tx, { name: 'sheet.deleted', subject: sheetId, actor, details: { name: sheet.name, left } });
		return allow({ left });
	});
