import { allow, type Outcome, refuse } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { addContactOf, contactToMail } from '@quittance/db/contacts.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOnAll } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type LinkContact = {
	readonly actor: Actor;
	readonly contactId: string;
	readonly clientId: string;
	/** How the client's reminders name them; null: they get none. */
	readonly receivesReminders: 'to' | 'cc' | null;
};

/**
 * A person acts for another client too, and sees it in the portal (CLI-10). Takes the full right on that client and on all that the
 * person acts for already: their mailbox now reads for each of them.
 */
export const linkContact = (
	{ db, now }: Office,
	{ actor, contactId, clientId, receivesReminders }: LinkContact,
): Promise<Outcome<null, 'client.unknown' | 'client.readOnly' | 'contact.unknown'>> =>
	db.write(actor, async (tx) => {
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOnAll(tx, actor, [clientId], 'client.unknown');
		if (!may.ok) return may;
		const contact = await contactToMail(tx, contactId);
		if (!contact) return refuse('contact.unknown');
		const others = await mayActOnAll(tx, actor, contact.clientIds, 'contact.unknown');
		if (!others.ok) return others;
		await addContactOf(tx, clientId, contactId, receivesReminders);
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		const details = { contactId, contact: contact.name, receivesReminders };
		await record(tx, { name: 'contact.linked', subject: contactId, clientId, actor, details });
		return allow(null);
	});
