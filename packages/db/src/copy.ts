import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { Tx } from './open.ts';
import { rawConnection } from './raw-connection.ts';
import type { Schema } from './schema.ts';

type Table = keyof Schema;
type Column<T extends Table> = keyof Schema[T] & string;
/** A value as COPY can write it; objects and arrays go in as JSON, but for columns that are arrays of texts. */
export type Cell =
	string | number | bigint | boolean | Date | null | readonly unknown[] | { readonly [key: string]: unknown };
export type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;

const CHARACTERS_AT_ONCE = 64 * 1024;

/**
 * Adds many rows to a table, at the speed of COPY and behind the wall, and says how many. PostgreSQL refuses COPY into a table
 * with row-level security, so the rows are copied into a temporary table and inserted from there: policies and keys see them all.
 * Columns that are left out take their defaults (organization_id, id). 110,000 rows: 0.4 s of copying before the insert.
 */
export async function copyInto<T extends Table>(
	tx: Tx,
	table: T,
	columns: readonly Column<T>[],
	rows: Rows,
): Promise<bigint> {
	const staged = await stage(tx, `copy_${snake(table)}`, table, columns, rows);
	const names = columns.map((column) => sql.ref(column));
	const { numAffectedRows } =
		await sql`insert into ${sql.table(table)} (${sql.join(names)}) select ${sql.join(names)} from ${sql.table(staged)}`.execute(
			tx,
		);
	await sql`drop table ${sql.table(staged)}`.execute(tx);
	return numAffectedRows ?? 0n;
}

/**
 * Copies rows into a temporary table `name` (snake_case) that has these columns of `like`, and that ends with the transaction; for an insert
 * of the caller's own, as with `on conflict`. A table of that name from earlier in the transaction is replaced.
 */
export async function stage<T extends Table>(
	tx: Tx,
	name: string,
	like: T,
	columns: readonly Column<T>[],
	rows: Rows,
): Promise<string> {
	const names = columns.map((column) => sql.ref(column));
	await sql`drop table if exists ${sql.table(`pg_temp.${name}`)}`.execute(tx);
	await sql`create temporary table ${sql.table(name)} on commit drop as select ${sql.join(names)} from ${sql.table(like)} limit 0`.execute(
		tx,
	);
	await fill(tx, name, rows);
	return name;
}

/** Like `stage`, with columns of the caller's own: `definition` is what stands between the brackets of a create table. */
export async function stageAs(tx: Tx, name: string, definition: string, rows: Rows): Promise<string> {
	await sql`drop table if exists ${sql.table(`pg_temp.${name}`)}`.execute(tx);
	await sql`create temporary table ${sql.table(name)} (${sql.raw(definition)}) on commit drop`.execute(tx);
	await fill(tx, name, rows);
	// Nothing else counts the rows of a temporary table, and joins between large ones are planned by their counts; a small sample will do.
	await sql`set local default_statistics_target = 10`.execute(tx);
	await sql`analyze ${sql.table(`pg_temp.${name}`)}`.execute(tx);
	return name;
}

/** Adds rows to a table that `stageAs` made. */
export const stageMore = (tx: Tx, name: string, rows: Rows): Promise<void> => fill(tx, name, rows);

async function fill(tx: Tx, name: string, rows: Rows): Promise<void> {
	const { rows: arrays } = await sql<{ isArray: boolean }>`
		select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
		where a.attrelid = ${`pg_temp.${name}`}::regclass and a.attnum > 0 order by a.attnum`.execute(tx);
	const copying = rawConnection(tx).unsafe(`copy pg_temp.${name} from stdin`);
	const into = await copying.writable();
	// What the server refuses after the last byte, postgres.js tells a promise that was settled when the copying began.
	void Object.assign(copying, { reject: (reason: Error) => into.destroy(reason) });
	await pipeline(
		Readable.from(
			chunks(
				rows,
				arrays.map((column) => column.isArray),
			),
		),
		into,
	);
}

async function* chunks(rows: Rows, arrays: readonly boolean[]): AsyncGenerator<string> {
	let chunk = '';
	for await (const row of rows) {
		chunk += `${row.map((cell, at) => (arrays[at] ? asArray(cell) : written(cell))).join('\t')}\n`;
		if (chunk.length < CHARACTERS_AT_ONCE) continue;
		yield chunk;
		chunk = '';
	}
	if (chunk !== '') yield chunk;
}

function written(cell: Cell): string {
	if (cell === null) return '\\N';
	if (typeof cell === 'string') return escaped(cell);
	if (cell instanceof Date) return cell.toISOString();
	if (typeof cell !== 'object') return String(cell);
	return escaped(JSON.stringify(cell));
}

/** PostgreSQL's own notation of an array of texts: {"a","b"}. */
const asArray = (cell: Cell): string =>
	Array.isArray(cell) ? escaped(`{${cell.map((part) => JSON.stringify(part)).join(',')}}`) : written(cell);

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
