import { anonymiseContact } from '@quittance/commands/anonymise-contact.ts';
import { exportContact } from '@quittance/commands/export-contact.ts';
import { sendContactLink } from '@quittance/commands/send-contact-link.ts';
import { contactsOfClient } from '@quittance/db/contacts.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

/** The people of a client, and their way into the portal (PTL-01). */
export const contacts = officeRouter({
	/** Who acts for a client. */
	ofClient: act('contact.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				return contactsOfClient(tx, clientId);
			}),
		),

	/** All that is held about one of them (CLI-15), for a file; that it was asked for stands in the trail. */
	export: act('contact.export')
		.input(z.object({ contactId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await exportContact(office, { actor, ...input }))),

	/** Forgets who one of them is; the invoices and what was sent stay (CLI-15). */
	anonymise: act('contact.anonymise')
		.input(z.object({ contactId: anId, typedName: z.string().max(300) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await anonymiseContact(office, { actor, ...input }))),

	/** Mails one of them a link to the portal; a worker makes it. */
	sendLink: act('contact.sendLink')
		.input(z.object({ clientId: anId, contactId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await sendContactLink(office, { actor, ...input }))),
});
