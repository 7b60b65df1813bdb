import type { Selectable } from 'kysely';
import { connect, kyselyOver, withSession } from './connect.ts';
import type { OpenOptions } from './connect.ts';
import type { Db } from './open.ts';
import type { Organization } from './schema.ts';

/**
 * Everything that is not behind the wall of one organization, and why. The test of the walls compares it with the catalog: a
 * table, policy or grant that is not listed here fails.
 */
export const beyondTheWall = {
	/** Tables without `organization_id`. */
	tables: {
		organization: 'It is what organization_id means: its own id stands in its policy.',
		reference_rate: 'Rates are published for everybody; only the owner writes them.',
		portal_key: 'One portal serves all organizations; only the owner reads or writes its keys, and no role is granted any.',
	},
	/** What the role `quittance_night` may see of all organizations. It can change nothing. */
	night: {
		organization: 'The dispatcher must know whose night it is, before it can work inside each of them.',
		delivery: 'A mail that comes back names its delivery by a token only; the token leads to the organization.',
	},
	/** Schemas of others, out of reach for the application role but for what their room grants. */
	schemas: {
		migration: 'Which migrations ran; the owner alone reads and writes it.',
		pgboss: 'The queue: payloads carry the organization, and a job opens that organization like anybody else.',
	},
} as const;

export type ListedOrganization = Pick<
	Selectable<Organization>,
	'id' | 'name' | 'country' | 'region' | 'timeZone' | 'automaticSending' | 'goLiveOn'
>;

export type Night = {
	/** Every organization of the installation, by id. */
	readonly organizations: () => Promise<ListedOrganization[]>;
	/** The delivery that a returned mail's envelope token belongs to. */
	readonly deliveryOfEnvelope: (token: string) => Promise<{ organizationId: string; id: string } | undefined>;
	/** The deliveries of a Message-ID, which a bounce or an answer quotes. */
	readonly deliveriesOfMessage: (messageId: string) => Promise<{ organizationId: string; id: string }[]>;
	readonly close: () => Promise<void>;
};

/** Opens the one view across organizations: read only, and only the columns that its questions need. */
export function openNight(url: string, options: OpenOptions): Night {
	const pool = connect(url, { max: 2, ...options, role: 'quittance_night' });
	const ask = <T>(question: (db: Db) => Promise<T>) =>
		withSession(pool, (session) => kyselyOver(session).transaction().setAccessMode('read only').execute(question));
	return {
		organizations: () => ask(listOrganizations),
		deliveryOfEnvelope: (token) => ask((db) => deliveryOfEnvelope(db, token)),
		deliveriesOfMessage: (messageId) => ask((db) => deliveriesOfMessage(db, messageId)),
		close: () => pool.end({ timeout: 5 }),
	};
}

export const listOrganizations = (db: Db) =>
	db
		.selectFrom('organization')
		.select(['id', 'name', 'country', 'region', 'timeZone', 'automaticSending', 'goLiveOn'])
		.orderBy('id')
		.execute();

export const deliveryOfEnvelope = (db: Db, token: string) =>
	db.selectFrom('delivery').select(['organizationId', 'id']).where('envelope', '=', token).executeTakeFirst();

export const deliveriesOfMessage = (db: Db, messageId: string) =>
	db.selectFrom('delivery').select(['organizationId', 'id']).where('messageId', '=', messageId).execute();
