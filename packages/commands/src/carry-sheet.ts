import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { carrySheets, dropSheet, sheetsOfClient } from '@quittance/db/client-sheets.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { keepSheets, sheetOf } from '@quittance/db/sheet-templates.ts';
import { keepAttributes } from './keep-attributes.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type CarrySheet = { readonly actor: Actor; readonly clientId: string; readonly sheetId: string };

/** Loads a sheet template onto a client: it has its fields from then on, empty. A template that is there already adds nothing (CLI-09). */
export const carrySheet = (
	{ db }: Office,
	{ actor, clientId, sheetId }: CarrySheet,
): Promise<Outcome<{ loaded: number }, 'client.unknown' | 'client.readOnly' | 'sheet.unknown'>> =>
	db.write(actor, async (tx) => {
		await keepSheets(tx);
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		if (!(await sheetOf(tx, sheetId))) return refuse('sheet.unknown');
		return allow({ loaded: await loadSheets(tx, { actor, clientId, sheetIds: [sheetId] }) });
	});

type LoadSheets = { readonly actor: Actor; readonly clientId: string; readonly sheetIds: readonly string[] };

/** Lets a client carry some templates; how many it did not carry before. Asked while no template changes (`keepSheets`). */
export async function loadSheets(tx: Tx, { actor, clientId, sheetIds }: LoadSheets): Promise<number> {
	const loaded = await carrySheets(tx, clientId, sheetIds);
	await recordForEach(
		tx,
		{ name: 'sheet.loaded', actor },
		loaded.map(({ id, name }) => ({ clientId, subject: id, details: { sheet: name } })),
	);
	return loaded.length;
}

/** Takes a sheet off a client. What its fields said stays as attributes of the client's own; empty ones leave nothing (CLI-09). */
export const takeSheetOff = (
	{ db }: Office,
	{ actor, clientId, sheetId }: CarrySheet,
): Promise<Outcome<null, 'client.unknown' | 'client.readOnly' | 'sheet.notCarried'>> =>
	db.write(actor, async (tx) => {
		await keepSheets(tx);
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const sheet = (await sheetsOfClient(tx, clientId)).find(({ id }) => id === sheetId);
		if (!sheet) return refuse('sheet.notCarried');
		const fieldIds = sheet.fields.map(({ id }) => id);
		await keepAttributes(tx, { actor, fieldIds, clientId, sheet: sheet.name });
		await dropSheet(tx, clientId, sheetId);
		await recordForEach(tx, { name: 'sheet.takenOff', subject: sheetId, actor }, [
			{ clientId, details: { sheet: sheet.name } },
		]);
		return allow(null);
	});
