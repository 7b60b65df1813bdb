import { envelopeLines } from '@quittance/commands/envelope-of.ts';
import { removePostalAddress, writeThereFirst } from '@quittance/commands/remove-postal-address.ts';
import { addPostalAddress, changePostalAddress } from '@quittance/commands/save-postal-address.ts';
import { contactsOfClient } from '@quittance/db/contacts.ts';
import { senderOf } from '@quittance/db/messages.ts';
import { writingFacts } from '@quittance/db/places-to-write.ts';
import { postalAddressesOf } from '@quittance/db/postal-addresses.ts';
import { windowOf } from '@quittance/delivery/letter/window.ts';
import { countryCodes } from '@quittance/imports/values/country.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

const typed = z.object({
	lines: z.string().max(1000),
	postalCode: z.string().max(20),
	city: z.string().max(100),
	country: z.string().max(2),
	position: z.string().max(60),
});

/** Where letters to a client and to its contacts go (CLI-05). */
export const postalAddresses = officeRouter({
	/** Each as it stands on the envelope, whose window is where the sender's envelopes have it; and what there is to choose from. */
	ofClient: act('contact.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const client = found(await writingFacts(tx, clientId), 'client.unknown');
				const { country: from } = await senderOf(tx);
				const people = new Map((await contactsOfClient(tx, clientId)).map(({ id, name }) => [id, name]));
				const addresses = (await postalAddressesOf(tx, clientId)).map((address) => ({
					...address,
					envelope: envelopeLines(
						(address.contactId === null ? undefined : people.get(address.contactId)) ?? client.name,
						address,
						{ from, language: client.language },
					),
				}));
				return { addresses, window: windowOf(from), home: from, countries: countryCodes() };
			}),
		),

	add: act('contact.change')
		.input(z.object({ clientId: anId, contactId: anId.nullable(), typed }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await addPostalAddress(office, { actor, ...input }))),

	change: act('contact.change')
		.input(z.object({ id: anId, typed }))
		.mutation(async ({ ctx: { office, actor }, input: { id, typed } }) =>
			answer(await changePostalAddress(office, { actor, addressId: id, typed })),
		),

	remove: act('contact.change')
		.input(z.object({ id: anId }))
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await removePostalAddress(office, { actor, addressId: id })),
		),

	/** Letters go there before the others. */
	first: act('contact.change')
		.input(z.object({ id: anId }))
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await writeThereFirst(office, { actor, addressId: id })),
		),
});
