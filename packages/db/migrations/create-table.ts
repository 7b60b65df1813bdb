import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const CLAUSES = new Set(['primary', 'foreign', 'unique', 'constraint', 'check']);
const USUAL = new Map([
	['organization_id', 'The organization whose row this is; from the transaction when not given.'],
	['id', 'UUIDv7: later rows have larger ids.'],
]);

/** A migration whose tables belong to the role that owns everything, whoever runs it. */
export const ownedMigration = (up: (db: Kysely<unknown>) => Promise<void>): Migration => ({
	async up(db) {
		await run(db, 'set local role quittance_owner');
		await up(db);
		await run(db, 'reset role');
	},
});

/** Makes a role that nobody signs in as, once for all databases of the server. */
export const role = (name: string) => `do $$ begin
	if not exists (select from pg_roles where rolname = '${name}') then create role ${name} nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was quicker
end $$`;

/** Runs statements one after the other. */
export async function run(db: Kysely<unknown>, ...statements: readonly string[]): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

/**
 * Creates tables that belong to organizations. The words behind `--` on the line of a table or a column become its comment in
 * the catalog; the wall around organizations goes up with each table: row-level security that binds even the owner.
 *
 * Migrations lean on this file: once one has run somewhere, what it makes of a text must not change.
 */
export async function createTables(db: Kysely<unknown>, ...texts: readonly string[]): Promise<void> {
	for (const text of texts) {
		const table = nameOf(text);
		await run(db, text, ...comments(table, text), ...organizationWall(table, 'organization_id'));
	}
}

/** The policy and the grants of a table whose `column` says the organization. */
export const organizationWall = (table: string, column: string): string[] => [
	`alter table ${table} enable row level security`,
	`alter table ${table} force row level security`,
	`create policy organization_wall on ${table} to quittance_app using (${column} = current_organization()) with check (${column} = current_organization())`,
	`grant select, insert, update, delete on ${table} to quittance_app`,
];

/** One `comment on` for the table and for each commented column of a `create table`. */
export function comments(table: string, text: string): string[] {
	const [first = '', ...lines] = text.trim().split('\n');
	const columns = lines.flatMap((line) => {
		const [definition = '', words] = line.split(' -- ');
		const column = /^\t+([a-z_0-9]+) /.exec(definition)?.[1];
		if (column === undefined || CLAUSES.has(column)) return [];
		const comment = words ?? USUAL.get(column);
		return comment === undefined ? [] : [`comment on column ${table}.${column} is ${quoted(comment)}`];
	});
	const about = first.split(' -- ')[1];
	return about === undefined ? columns : [`comment on table ${table} is ${quoted(about)}`, ...columns];
}

const nameOf = (text: string): string => /create table (\w+)/.exec(text)?.[1] ?? fail(text);
const quoted = (words: string): string => `'${words.replaceAll("'", "''")}'`;
const fail = (text: string): never => {
	throw new Error(`not a create table: ${text}`);
};
