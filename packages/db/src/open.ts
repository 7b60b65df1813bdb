import type { Outcome } from '@quittance/core/outcome.ts';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { connect, kyselyOver, withSession } from './connect.ts';
import type { OpenOptions, Pool } from './connect.ts';
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
	/** What `write` would answer; whatever it is, nothing is left behind. */
	readonly rehearse: <T>(actor: Actor, change: (tx: Tx) => Promise<T>) => Promise<T>;
	readonly close: () => Promise<void>;
};

/**
 * Opens the database for one application. Every session steps down to `quittance_app`, which owns nothing: row-level security
 * shows it the rows of the organization that the transaction names, and none without.
 */
export function openDatabase(url: string, options: OpenOptions): Database {
	const pool = connect(url, { ...options, role: 'quittance_app' });
	return { ...transactionsOver(pool, () => null, options.clock), close: () => pool.end({ timeout: 5 }) };
}

/**
 * The kinds of transaction over a pool. Each names its organization, and the contact whom `identity` has signed for:
 * null where the application itself works.
 */
export function transactionsOver(
	pool: Pool,
	identity: () => string | null,
	clock?: () => Date,
): Omit<Database, 'close'> {
	const named = (organizationId: string) => ({ organizationId, identity, clock });
	return {
		read: (organizationId, look) => inTransaction(pool, named(organizationId), 'read only', look),
		write: ({ organizationId }, change) =>
			inTransaction(pool, named(organizationId), 'read write', (tx) => change(tx).then(throwRefusal)).catch(
				returnRefusal,
			),
		rehearse: ({ organizationId }, change) =>
			inTransaction(pool, named(organizationId), 'read write', (tx) => change(tx).then(throwAnything)).catch(
				returnRefusal,
			),
	};
}

type Named = {
	readonly organizationId: string;
	readonly identity: () => string | null;
	readonly clock: (() => Date) | undefined;
};

/** A reader needs all its queries to see one moment; a writer locks first and reads what the lock protects after it. */
const inTransaction = <T>(
	pool: Pool,
	{ organizationId, identity, clock }: Named,
	mode: 'read only' | 'read write',
	act: (tx: Tx) => Promise<T>,
): Promise<T> =>
	withSession(pool, (session) =>
		kyselyOver(session)
			.transaction()
			.setAccessMode(mode)
			.setIsolationLevel(mode === 'read only' ? 'repeatable read' : 'read committed')
			.execute(async (tx) => {
				rawConnections.set(tx, session);
				const contact = identity();
				await sql`select set_config('quittance.organization_id', ${organizationId}, true)${
					contact === null ? sql`` : sql`, set_config('quittance.contact', ${contact}, true)`
				}${clock ? sql`, set_config('quittance.moment', ${clock().toISOString()}, true)` : sql``}`.execute(tx);
				return act(tx);
			}),
	);

/** Carries an answer out of a transaction, so that it is rolled back. */
class Refused extends Error {
	readonly answer: unknown;
	constructor(answer: unknown) {
		super('refused');
		this.answer = answer;
	}
}

function throwRefusal<T>(answer: T): T {
	const { ok, refusal } = (answer ?? {}) as Partial<Extract<Outcome<unknown>, { ok: false }>>;
	if (ok === false && refusal !== undefined) throw new Refused(answer);
	return answer;
}

const throwAnything = (answer: unknown): never => {
	throw new Refused(answer);
};

function returnRefusal(reason: unknown): never {
	if (reason instanceof Refused) return reason.answer as never;
	throw reason as Error;
}
