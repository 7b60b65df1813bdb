import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Writable } from 'node:stream';
import {
	CamelCasePlugin,
	DummyDriver,
	Kysely,
	NoResultError,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
} from 'kysely';
import type { CompiledQuery, DatabaseConnection } from 'kysely';
import type { Session } from '../src/connect.ts';
import type { Db } from '../src/open.ts';
import { rawConnections } from '../src/raw-connection.ts';
import type { Schema } from '../src/schema.ts';
import type { samples } from '../sql/samples.ts';

type Sampled = { default: ReturnType<typeof samples> };

const here = join(import.meta.dirname, '..');
/** They take a transaction first, but what they say depends on their caller. */
const SAY_NOTHING = new Set(['batches', 'copy', 'raw-connection']);
const TAKES_DATABASE = /^export .*\(\s*(?:db: Db|tx: Tx)\b/m;

/** The committed SQL of each query file: what its functions say to an empty database with their sample arguments. */
export async function queryFiles(): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	for (const name of queryFileNames()) {
		const { queries, given } = ((await import(join(here, 'sql', `${name}.samples.ts`))) as Sampled).default;
		const parts: string[] = [];
		for (const [query, rest] of Object.entries(given)) {
			const said = await heard((db) =>
				(queries[query] as (db: Db, ...rest: readonly unknown[]) => unknown)(db, ...rest),
			);
			parts.push(`-- ${query}\n${said.map((statement) => `${tidy(statement)};`).join('\n')}\n`);
		}
		files.set(join('sql', `${name}.sql`), `-- Generated: what src/${name}.ts says.\n\n${parts.join('\n')}`);
	}
	return files;
}

/** Query files that nobody has given samples yet. */
export const withoutSamples = (): string[] => {
	const sampled = new Set(queryFileNames());
	return readdirSync(join(here, 'src'))
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
		.map((file) => basename(file, '.ts'))
		.filter((name) => !SAY_NOTHING.has(name) && !sampled.has(name))
		.filter((name) => TAKES_DATABASE.test(readFileSync(join(here, 'src', `${name}.ts`), 'utf8')));
};

const queryFileNames = (): string[] =>
	readdirSync(join(here, 'sql'))
		.filter((file) => file.endsWith('.samples.ts'))
		.map((file) => file.replace('.samples.ts', ''))
		.sort();

/** Every statement that an act sends, in order; nothing is ever found, so an act that insists on a row ends there. */
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
		await run(act(tx)).catch((reason: unknown) => {
			if (!(reason instanceof NoResultError)) throw reason as Error;
		});
	});
	return said;
}

/** A generator of rows says its SQL only when it is asked for rows. */
async function run(result: unknown): Promise<unknown> {
	if (typeof result !== 'object' || result === null || !(Symbol.asyncIterator in result)) return result;
	const rows = result as AsyncIterable<unknown>;
	for await (const row of rows) return row;
	return undefined;
}

const deaf = (said: string[]): Session =>
	({
		unsafe: (statement: string) => {
			said.push(statement);
			return { writable: async () => new Writable({ write: (_chunk, _encoding, done) => done() }) };
		},
	}) as unknown as Session;

const CLAUSE =
	/ (?=(?:from|where|group by|having|order by|limit|for update|for share|returning|set|values|on conflict|(?:left |inner |cross )?join|union(?: all)?) )/g;

/** One clause a line; text that was written over several lines keeps its own. */
const tidy = (statement: string): string =>
	statement.includes('\n')
		? statement
				.trim()
				.split('\n')
				.map((line) => line.replace(/^\t{2}/, ''))
				.join('\n')
		: statement.replace(CLAUSE, '\n');
