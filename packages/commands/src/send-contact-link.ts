import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { contactToMail } from '@quittance/db/contacts.ts';
import { addWish } from '@quittance/db/link-wishes.ts';
import type { Actor } from '@quittance/db/open.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type SendContactLink = { readonly actor: Actor; readonly clientId: string; readonly contactId: string };

/** A collaborator lets a contact of a client into the portal: a worker makes the link and mails it (PTL-01, activation). */
export const sendContactLink = (
	{ db }: Office,
	{ actor, clientId, contactId }: SendContactLink,
): Promise<Outcome<null, 'client.unknown' | 'client.readOnly' | 'contact.unknown' | 'contact.noMailbox'>> =>
	db.write(actor, async (tx) => {
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const contact = await contactToMail(tx, contactId);
		if (!contact?.clientIds.includes(clientId)) return refuse('contact.unknown');
		const { name, address } = contact;
		if (address === null) return refuse('contact.noMailbox', { name });
		await addWish(tx, { contactId, address });
		await record(tx, { name: 'contact.linkAsked', subject: contactId, clientId, actor, details: { contact: name } });
		return allow(null);
	});
