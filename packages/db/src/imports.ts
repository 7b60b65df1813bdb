import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { copyInto } from './copy.ts';
import type { Db, Tx } from './open.ts';

/** Imports of an organization go one at a time: the second of two that begin together sees what the first one brought. */
export const lockImports = (tx: Tx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('import ' || current_organization(), 0))`.execute(tx);

export type NewImport = {
	readonly fileName: string;
	readonly format: string;
	/** SHA-256 of the file, in hexadecimal. */
	readonly fingerprint: string;
	readonly state: 'done' | 'refused';
	readonly bringsLedger: boolean;
	readonly counts: Readonly<Record<string, number>>;
	readonly importedBy: string;
	readonly startedAt: Date;
	readonly finishedAt: Date;
	readonly ledgerYear?: Day | null;
	readonly coversTo?: Day | null;
};

export async function addImport(tx: Tx, row: NewImport): Promise<string> {
	const { id } = await tx.insertInto('import').values(row).returning('id').executeTakeFirstOrThrow();
	return id;
}

export const storeCounts = (tx: Tx, id: string, counts: NewImport['counts']) =>
	tx.updateTable('import').set({ counts }).where('id', '=', id).execute();

/** The newest file of accounts that was read: the one whose day counts, and which a later one continues. */
export const newestLedger = (tx: Tx) =>
	tx
		.selectFrom('import')
		.select(['id', 'fingerprint', 'ledgerYear', 'coversTo'])
		.where('state', '=', 'done')
		.where('ledgerYear', 'is not', null)
		.orderBy('coversTo', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();

/** Whether accounts of an earlier year were read. */
export const anyLedgerBefore = (tx: Tx, year: Day) =>
	tx
		.selectFrom('import')
		.select('id')
		.where('state', '=', 'done')
		.where('ledgerYear', '<', year)
		.limit(1)
		.executeTakeFirst();

/** The last import of exactly these bytes that was kept. */
export const importOfBytes = (tx: Tx, fingerprint: string, format: string) =>
	tx
		.selectFrom('import')
		.select('id')
		.where('fingerprint', '=', fingerprint)
		.where('format', '=', format)
		.where('state', '=', 'done')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();

export type RefusedRow = {
	readonly line: number;
	readonly reason: string;
	readonly about: Readonly<Record<string, string | number>>;
};

/** The lines that could not be taken; one reason per line is kept once. */
export async function addRefusedLines(tx: Tx, importId: string, rows: readonly RefusedRow[]): Promise<void> {
	const once = new Map(rows.map((row) => [`${row.line} ${row.reason}`, row]));
	await copyInto(
		tx,
		'refusedLine',
		['importId', 'line', 'reason', 'about'],
		[...once.values()].map(({ line, reason, about }) => [importId, line, reason, about]),
	);
}

/** The refused lines of an import, in the order of the file. */
export const refusedLinesOf = (tx: Tx, importId: string) =>
	tx
		.selectFrom('refusedLine')
		.select(['line', 'reason', 'about'])
		.where('importId', '=', importId)
		.orderBy('line')
		.orderBy('reason')
		.execute();

/** The last import of any format that brought figures. */
export const newestFigures = (tx: Tx) =>
	tx
		.selectFrom('import')
		.select('fingerprint')
		.where('state', '=', 'done')
		.where('bringsLedger', '=', true)
		.orderBy('finishedAt', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();

/** What was imported or refused, the newest first, from before an import on when one is named. */
export const importsBefore = (db: Db, before: string | undefined, most: number) =>
	db
		.selectFrom('import as i')
		.leftJoin('collaborator as c', (join) => join.on(sql`c.id::text`, '=', sql.ref('i.importedBy')))
		.select(['i.id', 'i.fileName', 'i.format', 'i.state', 'i.counts', 'i.finishedAt', 'i.importedBy', 'c.name'])
		.$if(before !== undefined, (query) => query.where('i.id', '<', before ?? ''))
		.orderBy('i.id', 'desc')
		.limit(most)
		.execute();

export const importKnown = (db: Db, id: string) =>
	db.selectFrom('import').select(['id', 'fileName', 'state']).where('id', '=', id).executeTakeFirst();
