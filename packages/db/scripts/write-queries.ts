import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import {
	CamelCasePlugin,
	DummyDriver,
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
} from 'kysely';
import type { CompiledQuery, DatabaseConnection } from 'kysely';
import type { Session } from '../src/connect.ts';
import type { Db } from '../src/open.ts';
import { rawConnections } from '../src/raw-connection.ts';
import type { Schema } from '../src/schema.ts';
import { sampledQueries } from './sample-arguments.ts';

const here = join(import.meta.dirname, '..');
/** They take a transaction first, but what they say depends on their caller. */
const SAY_NOTHING = new Set(['batches.ts', 'copy.ts', 'raw-connection.ts']);

/** The committed SQL of each query file: what its functions say to an empty database, given arguments of the right types. */
export async function queryFiles(): Promise<Map<string, string>> {
	const sources = readdirSync(join(here, 'src'))
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !SAY_NOTHING.has(name))
		.sort();
	const parts = new Map<string, string[]>();
	for (const { file, query, rest } of sampledQueries(sources.map((name) => join(here, 'src', name)))) {
		const queries = (await import(join(here, 'src', `${file}.ts`))) as Record<string, Query>;
		const said = await heard((db) => queries[query]?.(db, ...rest));
		if (said.length === 0) continue;
		const text = `-- ${query}\n${said.map((statement) => `${tidy(statement)};`).join('\n')}\n`;
		parts.set(file, [...(parts.get(file) ?? []), text]);
	}
	return new Map(
		[...parts].map(([file, texts]) => [
			`sql/${file}.sql`,
			[`-- Generated: what src/${file}.ts says.\n`, ...texts].join('\n'),
		]),
	);
}

type Query = (db: Db, ...rest: readonly unknown[]) => unknown;

/** Every statement that an act sends, in order. Nothing is ever found, so an act that insists on a row ends there. */
async function heard(act: (db: Db) => unknown): Promise<string[]> {
	const said: string[] = [];
	const connection: DatabaseConnection = {
		executeQuery: async ({ sql }: CompiledQuery) => {
			said.push(sql);
			return { rows: [] };
		},
		async *streamQuery({ sql }: CompiledQuery) {
			said.push(sql);
			yield* [];
		},
	};
	class Listener extends DummyDriver {
		override acquireConnection = async () => connection;
	}
	const db = new Kysely<Schema>({
		dialect: {
			createAdapter: () => new PostgresAdapter(),
			createDriver: () => new Listener(),
			createIntrospector: (on) => new PostgresIntrospector(on),
			createQueryCompiler: () => new PostgresQueryCompiler(),
		},
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
	});
	await db.transaction().execute(async (tx) => {
		rawConnections.set(tx, deaf(said));
		await run(act, tx).catch((reason: unknown) => {
			if (said.length === 0) throw reason as Error;
		});
	});
	return said;
}

/** A generator of rows says its SQL only when it is asked for rows. */
async function run(act: (db: Db) => unknown, db: Db): Promise<void> {
	const result = await act(db);
	if (typeof result !== 'object' || result === null || !(Symbol.asyncIterator in result)) return;
	for await (const _row of result as AsyncIterable<unknown>) return;
}

const deaf = (said: string[]): Session =>
	({
		unsafe: (statement: string) => {
			said.push(statement);
			return { writable: async () => new Writable({ write: (_chunk, _encoding, done) => done() }) };
		},
	}) as unknown as Session;

const CLAUSE =
	/(?<!delete|inner|left|right|cross|distinct) (?=(?:from|where|group by|having|order by|limit|for update|for share|returning|set|values|on conflict|(?:left |right |inner |cross )?join|union(?: all)?) )/g;

/** One clause a line; text that was written over several lines keeps its own. */
const tidy = (statement: string): string =>
	statement.includes('\n')
		? statement
				.trim()
				.split('\n')
				.map((line) => line.replace(/^\t{2}/, ''))
				.join('\n')
		: statement.replace(CLAUSE, '\n');
