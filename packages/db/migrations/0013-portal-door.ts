import type { Migration } from 'kysely/migration';
import { role, run } from './create-table.ts';

/** What the portal may ask before anybody is signed in to it (0009-sign-in-contact.ts), and nothing else. */
export const portalDoor: Migration = {
	async up(db) {
		await run(
			db,
			role('quittance_portal'),
			`grant usage on schema public to quittance_portal`,
			`set local role quittance_door`,
			`grant execute on function look_at_contact_link(text), spend_contact_link(text, text, text, text), contact_of_session(text),
				end_contact_session(text), wish_for_contact_link(text, text) to quittance_portal`,
			`reset role`,
		);
	},
};
