import { createHmac } from 'node:crypto';
import { connect } from './connect.ts';
import type { OpenOptions } from './connect.ts';
import { transactionsOver } from './open.ts';
import type { Database } from './open.ts';

/** Longer than any request, and shorter than anything that could be made of an identity that was overheard. */
const IDENTITY_SECONDS = 300;

/** Who is asking: a contact of an organization. Whoever calls has made sure of it. */
export type PortalContact = { readonly organizationId: string; readonly id: string };

export type PortalOptions = OpenOptions & {
	/** The secret whose key the owner has installed (`installPortalKey`). */
	readonly secret: string;
	/** The clock of the wall, which the server's agrees with: identities expire by it. */
	readonly now: () => Date;
};

export type Portal = {
	/**
	 * The database as one contact sees it: commands and queries work on it unchanged, and what is of another client or
	 * organization does not exist. It shares the portal's connections; closing it does nothing.
	 */
	readonly as: (contact: PortalContact) => Database;
	readonly close: () => Promise<void>;
};

/**
 * Opens the database for the portal. The login of `url` needs to be a member of `quittance_portal` and of nothing else: its policies show
 * what the signed identity of each transaction may see, and an identity set by other means picks nobody.
 */
export function openPortal(url: string, { secret, now, ...options }: PortalOptions): Portal {
	const pool = connect(url, { ...options, role: 'quittance_portal' });
	return {
		as: (contact) => ({
			...transactionsOver(pool, () => signIdentity(contact, secret, now())),
			close: () => Promise.resolve(),
		}),
		close: () => pool.end({ timeout: 5 }),
	};
}

/** What the function `current_contact()` of the database believes, for a few minutes. */
export function signIdentity({ organizationId, id }: PortalContact, secret: string, at: Date): string {
	const named = `${organizationId}.${id}.${Math.floor(at.getTime() / 1000) + IDENTITY_SECONDS}`;
	return `${named}.${createHmac('sha256', secret).update(named).digest('hex')}`;
}
