import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import type { Day } from '@quittance/core/calendar/day.ts';
import { CamelCasePlugin, Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import type { Options, PostgresType, ReservedSql, Sql } from 'postgres';
import type { Schema } from './schema.ts';

export type OpenOptions = {
	/** As the server's list of sessions shows it. */
	readonly applicationName: string;
	/** Most connections at a time. */
	readonly max?: number;
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

/** Kysely over one session of a pool, in our spelling of names. */
export const kyselyOver = (session: Session): Kysely<Schema> =>
	new Kysely<Schema>({
		dialect: new PostgresJSDialect({
			postgres: Object.assign(() => {}, { reserve: () => Promise.resolve(unreleasable(session)) }) as never,
		}),
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
	});

/** Kysely gives its connection back after each transaction; the session is ours, and so is the moment to release it. */
const unreleasable = (session: Session) =>
	Object.assign((...words: Parameters<Session>) => session(...words), session, { release: () => {} });

type Address = { readonly host: readonly string[]; readonly port: readonly number[] };

/** The end of a COPY is a small packet behind another: unless told not to, TCP keeps it back for 40 ms. */
const promptSocket = ({ host: [host = 'localhost'], port: [port = 5432] }: Address): Promise<Socket> =>
	new Promise((resolve, reject) => {
		const socket = createConnection({ host, port, noDelay: true, timeout: 30_000 });
		socket.once('error', reject);
		socket.once('timeout', () => socket.destroy(new Error(`the database at ${host}:${port} does not answer`)));
		socket.once('connect', () => {
			resolve(socket.setTimeout(0).off('error', reject));
		});
	});
