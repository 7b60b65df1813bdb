import { todayOf } from '@quittance/commands/today.ts';
import { clientsOfContact, creditorOf } from '@quittance/db/portal-clients.ts';
import { asContact, portalRouter } from '../trpc.ts';

/** For whom a contact acts, and to whom money is owed. */
export const clients = portalRouter({
	/** The clients to choose from, by name; who is owed; and what day it is there. */
	mine: asContact.query(({ ctx: { office, contact } }) =>
		office.db.read(contact.organizationId, async (tx) => {
			const { name, language, timeZone, replyTo } = await creditorOf(tx);
			return {
				clients: await clientsOfContact(tx, contact.id),
				creditor: { name, language, timeZone, replyTo },
				today: await todayOf(tx, office.now()),
			};
		}),
	),
});
