import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { CamelCasePlugin, Kysely, sql } from 'kysely';
import type { Transaction } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import type { ReservedSql, Sql } from 'postgres';
import { rawConnections } from './raw-connection.ts';
import type { Schema } from './schema.ts';

/** What a query function takes first: a database, or a transaction on it. */
export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;

/** Who does something, for the activity that tells of it. */
export type Actor = {
	readonly organizationId: string;
	readonly kind: 'collaborator' | 'contact' | 'worker' | 'operator';
	/** The id of a collaborator or contact; the name of a worker or of the operating-system user. */
	readonly id: string;
};

export type Database = {
	/** One consistent look at an organization: read only, and all queries see the same moment. */
	readonly read: <T>(organizationId: string, look: (tx: Tx) => Promise<T>) => Promise<T>;
	/** One transaction that changes an organization. A refusal, like a throw, leaves nothing behind: not even an activity. */
	readonly write: <T>(actor: Actor, change: (tx: Tx) => Promise<T>) => Promise<T>;
	readonly close: () => Promise<void>;
};

export type OpenOptions = {
	/** As the server's list of sessions shows it. */
	readonly applicationName: string;
	/** Most connections at a time. */
	readonly max?: number;
};

/**
 * Opens the database for one application. Every session steps down to `quittance_app`, which owns nothing: row-level security
 * shows it the rows of the organization that the transaction names, and none without.
 */
export function openDatabase(url: string, options: OpenOptions): Database {
	const pool = connect(url, { ...options, role: 'quittance_app' });
	return {
		read: (organizationId, look) => inTransaction(pool, organizationId, 'read only', look),
		write: (actor, change) =>
			inTransaction(pool, actor.organizationId, 'read write', async (tx) => {
				const answer = await change(tx);
				if (isRefused(answer)) throw new Refused(answer);
				return answer;
			}).catch((reason: unknown) => (reason instanceof Refused ? (reason.answer as never) : Promise.reject(reason))),
		close: () => pool.end({ timeout: 5 }),
	};
}

/** A pool whose sessions speak our types: dates as days, 64-bit integers as bigint, instants as Date, numeric as text. */
export const connect = (url: string, options: OpenOptions & { readonly role: string }): Sql<{ day: Day; bigint: bigint }> =>
	postgres(url, {
		max: options.max ?? 10,
		onnotice: () => {},
		socket: promptSocket,
		connection: { application_name: options.applicationName, role: options.role, TimeZone: 'UTC' },
		types: {
			day: { to: 1082, from: [1082], serialize: (day: Day) => day, parse: (text: string) => text as Day },
			bigint: postgres.BigInt,
		},
	} as PromptOptions) as unknown as Sql<{ day: Day; bigint: bigint }>;

/** The end of a COPY is a small packet behind another: unless told not to, TCP keeps it back for 40 ms. */
const promptSocket = ({ host, port }: { readonly host: readonly string[]; readonly port: readonly number[] }): Promise<Socket> =>
	new Promise((resolve, reject) => {
		const socket = createConnection({ host: host[0] ?? 'localhost', port: port[0] ?? 5432, noDelay: true, timeout: 30_000 });
		socket.once('error', reject).once('timeout', () => socket.destroy(new Error(`the database at ${host[0]}:${port[0]} does not answer`)));
		socket.once('connect', () => resolve(socket.setTimeout(0).off('error', reject)));
	});

/** postgres.js takes a socket of ours, though its types do not say so. */
type PromptOptions = postgres.Options<{ day: postgres.PostgresType<Day>; bigint: postgres.PostgresType<bigint> }> & { readonly socket: typeof promptSocket };

/** Kysely over one session of a pool, in our spelling of names. */
export const kyselyOver = (session: ReservedSql): Db =>
	new Kysely<Schema>({
		dialect: new PostgresJSDialect({ postgres: Object.assign(() => {}, { reserve: async () => unreleasable(session) }) as never }),
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
	});

async function inTransaction<T>(pool: Sql<{ day: Day; bigint: bigint }>, organizationId: string, mode: 'read only' | 'read write', act: (tx: Tx) => Promise<T>): Promise<T> {
	const session = (await pool.reserve()) as unknown as ReservedSql;
	const transaction = kyselyOver(session).transaction().setAccessMode(mode);
	return (mode === 'read only' ? transaction.setIsolationLevel('repeatable read') : transaction)
		.execute(async (tx) => {
			rawConnections.set(tx, session);
			await sql`select set_config('quittance.organization_id', ${organizationId}, true)`.execute(tx);
			return act(tx);
		})
		.finally(() => session.release());
}

/** Kysely gives its connection back after each transaction; the session is ours, and so is the moment to release it. */
const unreleasable = (session: ReservedSql): ReservedSql => Object.assign((...words: Parameters<ReservedSql>) => session(...words), session, { release: () => {} }) as ReservedSql;

/** Carries a refusal out of a transaction, so that it is rolled back. */
class Refused extends Error {
	readonly answer: unknown;
	constructor(answer: unknown) {
		super('refused');
		this.answer = answer;
	}
}

const isRefused = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && (answer as Partial<Outcome<unknown>>).ok === false && 'refusal' in answer;
