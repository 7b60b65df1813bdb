import type { Tx } from './open.ts';

/** The mapping remembered for files with this header; undefined for a header never seen. */
export async function mappingOf(tx: Tx, format: string, header: string): Promise<unknown> {
	const row = await tx
		.selectFrom('importMapping')
		.select('mapping')
		.where('format', '=', format)
		.where('header', '=', header)
		.executeTakeFirst();
	return row?.mapping;
}

/** Remembers a mapping for files with this header, in place of the one before. */
export const storeMapping = (tx: Tx, format: string, header: string, mapping: object, at: Date) =>
	tx
		.insertInto('importMapping')
		.values({ format, header, mapping, changedAt: at })
		.onConflict((conflict) =>
			conflict.columns(['organizationId', 'format', 'header']).doUpdateSet({ mapping, changedAt: at }),
		)
		.execute();
