import { allow, type Outcome } from '@quittance/core/outcome.ts';
import { storeMapping } from '@quittance/db/import-mappings.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { TableKind } from '@quittance/imports/table/fields.ts';
import { headerSignature } from '@quittance/imports/table/header.ts';
import type { Mapping } from '@quittance/imports/table/mapping.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type RememberMapping = {
	readonly actor: Actor;
	readonly columns: readonly string[];
	readonly mapping: Mapping<TableKind>;
};

/** Keeps what a person said of the columns for every later file with the same ones (INV-01). */
export const rememberMapping = (
	{ db, now }: Office,
	{ actor, columns, mapping }: RememberMapping,
): Promise<Outcome<undefined, 'admin.required'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await storeMapping(tx, mapping.kind, headerSignature(columns), mapping, now());
		return allow(undefined);
	});
