import { connect, kyselyOver, withSession } from './connect.ts';
import type { OpenOptions } from './connect.ts';
import type { Db } from './open.ts';

/** A place where one may ask before it is known who asks, each time in a transaction of its own. */
export type Door = {
	readonly ask: <T>(question: (db: Db) => Promise<T>) => Promise<T>;
	readonly close: () => Promise<void>;
};

/** The door of the staff: its role sees of all organizations what signing in takes (beyond-the-wall.ts), and no more. */
export const openDoor = (url: string, options: OpenOptions): Door => doorAs(url, options, 'quittance_door');

/** The door of the portal: before a contact is signed in its role reads no table, and asks a few functions (contact-links.ts). */
export const openPortalDoor = (url: string, options: OpenOptions): Door => doorAs(url, options, 'quittance_portal');

function doorAs(url: string, options: OpenOptions, role: string): Door {
	const pool = connect(url, { max: 3, ...options, role });
	return {
		ask: (question) => withSession(pool, (session) => kyselyOver(session).transaction().execute(question)),
		close: () => pool.end({ timeout: 5 }),
	};
}
