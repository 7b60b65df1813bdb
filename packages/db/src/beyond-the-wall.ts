import type { Selectable } from 'kysely';
import { connect, kyselyOver, withSession } from './connect.ts';
import type { OpenOptions } from './connect.ts';
import { organizationsWithInvitations } from './invitations.ts';
import { organizationsWithWishes } from './link-wishes.ts';
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
		sign_in_attempt: 'Who tries to come in has an organization only once inside; the door alone counts them.',
		portal_key:
			'One portal serves all organizations; only the owner reads or writes its keys, and no role is granted any.',
	},
	/** What the role `quittance_night` may see of all organizations. It can change nothing. */
	night: {
		organization: 'The dispatcher must know whose night it is, before it can work inside each of them.',
		delivery: 'A mail that comes back names its delivery by a token only; the token leads to the organization.',
		link_wish: 'The worker must know whose contacts wait for a link, before it can make one inside their organization.',
		invitation: 'The same of members of the staff who are invited.',
	},
	/** What the role `quittance_door` (door.ts) sees of all organizations: who somebody is, and so where they belong, comes out at the door. */
	door: {
		organization: 'The page of a link names it, and its language is the last resort.',
		collaborator:
			'An e-mail address signs in, and says of itself nothing about its organization; when somebody did is written down.',
		credential: 'The password that goes with it.',
		invitation: 'The link of an invitation carries nothing but a token; the door looks at it and changes nothing.',
		second_factor: 'What is asked after the password; the door reads it sealed, and notes which code was taken.',
		recovery_code: 'What is taken in its place; the door spends one and can make none.',
		begun_sign_in: 'Between password and code a cookie carries nothing but a ticket.',
		activity:
			'That somebody came in, or tried to, is written down where they belong; the door adds, and reads nothing of it.',
		staff_session: 'A cookie carries nothing but an id.',
		contact: 'Whom a link or a session belongs to.',
		client_contact: 'A contact of no client has nothing to see, and a client’s language is the contact’s.',
		client: 'Its language.',
		email_address: 'Whoever asks for a link types an address and no more.',
		contact_link: 'A link carries nothing but a token; the door spends it and can make none.',
		contact_session: 'As for the staff.',
		link_wish: 'A wish is written down at the door and granted inside.',
		sign_in_attempt: 'Counted before anybody is known.',
	},
	/** Schemas of others, out of reach for the application role but for what their room grants. */
	schemas: {
		migration: 'Which migrations ran; the owner alone reads and writes it.',
		pgboss: 'The queue: payloads carry the organization, and a job opens that organization like anybody else.',
	},
	/** Messages that whoever listens hears of all organizations. */
	channels: {
		quittance_activity:
			'One gateway tells the screens of every organization: it hears whose activity and which, and reads it like anybody else.',
		quittance_presence:
			'Gateways tell one another who looks at which card, by ids alone; whom that may be shown to is asked inside the organization.',
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
	/** Organizations whose contacts wait for a link to the portal. */
	readonly organizationsWithWishes: () => Promise<string[]>;
	/** Organizations that invited somebody who was not written to yet. */
	readonly organizationsWithInvitations: () => Promise<string[]>;
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
		organizationsWithWishes: () => ask(organizationsWithWishes),
		organizationsWithInvitations: () => ask(organizationsWithInvitations),
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
