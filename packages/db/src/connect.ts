import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import type { Day } from '@quittance/core/calendar/day.ts';
import {
	CamelCasePlugin,
	CompiledQuery,
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
} from 'kysely';
import type { DatabaseConnection } from 'kysely';
import { PostgresJSDriver } from 'kysely-postgres-js';
import postgres from 'postgres';
import type { Options, PostgresType, ReservedSql, Sql } from 'postgres';
import type { Schema } from './schema.ts';

export type OpenOptions = {
	/** As the server's list of sessions shows it. */
	readonly applicationName: string;
	/** Most connections at a time. */
	readonly max?: number;
	/** For a history that is played: what the server dates by itself has this moment instead of its own (`current_moment()`). */
	readonly clock?: () => Date;
};

/** The types that we read and write in our own way. */
type OurTypes = { day: Day; bigint: bigint };
export type Pool = Sql<OurTypes>;
export type Session = ReservedSql<OurTypes>;

/** A pool whose sessions speak our types: dates as days, 64-bit integers as bigint, instants as Date, numeric as text. */
export function connect(
	url: string,
	{ applicationName, max = 10, role }: OpenOptions & { readonly role: string },
): Pool {
	const options: Options<{ day: PostgresType<Day>; bigint: PostgresType<bigint> }> & { socket: typeof promptSocket } = {
		max,
		onnotice: () => {},
		// postgres.js takes a socket of ours, though its types do not say so.
		socket: promptSocket,
		connection: { application_name: applicationName, role, TimeZone: 'UTC' },
		types: {
			day: { to: 1082, from: [1082], serialize: (day: Day) => day, parse: (text: string) => text as Day },
			bigint: postgres.BigInt,
		},
	};
	return postgres(url, options);
}

/** Sessions whose server went away in the middle of a transaction. */
const lost = new WeakSet<Session>();

/**
 * Lends a session of the pool for one transaction, and takes it back unless its server went away meanwhile: the pool would hand
 * on the dead one, where it opens another for one that it misses.
 */
export async function withSession<T>(pool: Pool, act: (session: Session) => Promise<T>): Promise<T> {
	const session = await pool.reserve();
	return act(session).finally(() => {
		if (!lost.has(session)) session.release();
	});
}

/** Kysely over one session of a pool, in our spelling of names. */
export const kyselyOver = (session: Session): Kysely<Schema> =>
	new Kysely<Schema>({
		dialect: {
			createAdapter: () => new PostgresAdapter(),
			createDriver: () => new SessionDriver(session),
			createIntrospector: (db) => new PostgresIntrospector(db),
			createQueryCompiler: () => new PostgresQueryCompiler(),
		},
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
	});

class SessionDriver extends PostgresJSDriver {
	readonly #session: Session;

	constructor(session: Session) {
		// Kysely gives the session back after each transaction, but the moment to release it is not Kysely's.
		const lent = { unsafe: (...words: Parameters<Session['unsafe']>) => session.unsafe(...words), release: () => {} };
		super({ postgres: Object.assign(() => {}, { reserve: () => Promise.resolve(lent) }) as never });
		this.#session = session;
	}

	/** What cannot even be rolled back is lost; the error that led here says more than the one of the rollback. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => lost.add(this.#session));
	}
}

type Address = { readonly host: readonly string[]; readonly port: readonly number[] };

/**
 * The end of a COPY is a small packet behind another: unless told not to, TCP keeps it back for 40 ms. The socket is handed over
 * before it is connected, so that postgres.js sees it fail and tries again as with its own.
 */
const promptSocket = ({ host: [host = 'localhost'], port: [port = 5432] }: Address): Socket =>
	createConnection({ host, port, noDelay: true });
