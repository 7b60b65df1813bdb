import { addPlace, LONGEST_GROUND } from '@quittance/commands/add-place.ts';
import { anonymiseContact } from '@quittance/commands/anonymise-contact.ts';
import { removePlace, restoreMailbox, setConsent } from '@quittance/commands/change-place.ts';
import { exportContact } from '@quittance/commands/export-contact.ts';
import { saveContact, unlinkContact } from '@quittance/commands/save-contact.ts';
import { sendContactLink } from '@quittance/commands/send-contact-link.ts';
import { placesOfClient } from '@quittance/db/client-places.ts';
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

	/** Every mailbox and number by which a client and its contacts are reached, and what is allowed by each. */
	places: act('contact.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				return placesOfClient(tx, clientId);
			}),
		),

	/** Somebody new, or somebody changed (CLI-01). */
	save: act('contact.change')
		.input(
			z.object({
				clientId: anId,
				contactId: anId.nullable(),
				name: z.string().max(200),
				title: z.string().max(200),
				receivesReminders: z.enum(['to', 'cc']).nullable(),
			}),
		)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await saveContact(office, { actor, ...input }))),

	/** Somebody acts for the client no more. */
	unlink: act('contact.change')
		.input(z.object({ clientId: anId, contactId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await unlinkContact(office, { actor, ...input }))),

	/** A mailbox or number more (CLI-03, CLI-04). */
	addPlace: act('contact.change')
		.input(
			z.object({
				clientId: anId,
				contactId: anId.nullable(),
				kind: z.enum(['email', 'phone']),
				value: z.string().max(320),
				type: z.string().max(60),
				how: z.string().max(LONGEST_GROUND),
			}),
		)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await addPlace(office, { actor, ...input }))),

	/** One less. */
	removePlace: act('contact.change')
		.input(z.object({ placeId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await removePlace(office, { actor, ...input }))),

	/** Mail may be tried again where it came back. */
	restoreMailbox: act('contact.change')
		.input(z.object({ placeId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await restoreMailbox(office, { actor, ...input }))),

	/** A channel on, with its ground, or off (CLI-06). */
	setConsent: act('contact.change')
		.input(
			z.object({
				placeId: anId,
				channel: z.enum(['email', 'sms', 'whatsapp', 'viber']),
				how: z.string().max(LONGEST_GROUND).nullable(),
			}),
		)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await setConsent(office, { actor, ...input }))),

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
