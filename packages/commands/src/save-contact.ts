import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import {
	addContactOf,
	contactToMail,
	contactRow,
	addContactRow,
	leaveClient,
	storeContact,
} from '@quittance/db/contacts.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOnAll } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type SaveContact = {
	readonly actor: Actor;
	readonly clientId: string;
	/** null: somebody new. */
	readonly contactId: string | null;
	readonly name: string;
	readonly title: string;
	/** How the client's reminders name them; null: they get none. */
	readonly receivesReminders: 'to' | 'cc' | null;
};

export type ContactRefusal = 'client.unknown' | 'client.readOnly' | 'contact.unknown' | 'contact.anonymised';

/**
 * Somebody new at a client, or another name, title or place among its reminders for somebody who is there (CLI-01). Who acts for several clients is
 * changed by whoever has the full right on all of them.
 */
export const saveContact = (
	{ db, now }: Office,
	{ actor, clientId, contactId, receivesReminders, ...typed }: SaveContact,
): Promise<Outcome<{ contactId: string }, ContactRefusal | 'contact.nameMissing'>> =>
	db.write(actor, async (tx) => {
		const [name, title] = [typed.name.trim(), typed.title.trim()];
		const before = contactId === null ? undefined : await contactOf(tx, actor, clientId, contactId);
		if (before && !before.ok) return before;
		if (contactId === null) {
			const may = await lockToAct(tx, actor, clientId);
			if (!may.ok) return may;
		}
		if (name === '') return refuse('contact.nameMissing');
		const id = contactId ?? (await addContactRow(tx, { name, title }));
		if (contactId !== null) await storeContact(tx, contactId, { name, title });
		await addContactOf(tx, clientId, id, receivesReminders);
		await lookAgain(tx, before?.value.clientIds ?? [clientId], await todayOf(tx, now()));
		const details = { contact: name, title, receivesReminders, ...(before && { before: before.value.name }) };
		const happened = before ? 'contact.changed' : 'contact.added';
		await record(tx, { name: happened, subject: id, clientId, actor, details });
		return allow({ contactId: id });
	});

/** Somebody acts for a client no more; what they did stays, and so do they at other clients. */
export const unlinkContact = (
	{ db, now }: Office,
	{ actor, clientId, contactId }: Pick<SaveContact, 'actor' | 'clientId'> & { readonly contactId: string },
): Promise<Outcome<null, ContactRefusal>> =>
	db.write(actor, async (tx) => {
		const may = await lockToAct(tx, actor, clientId);
		if (!may.ok) return may;
		const contact = await contactRow(tx, contactId);
		if (!contact || !(await leaveClient(tx, clientId, contactId))) return refuse('contact.unknown');
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		const details = { contact: contact.name };
		await record(tx, { name: 'contact.unlinked', subject: contactId, clientId, actor, details });
		return allow(null);
	});

/** Locks a client on which the actor may act. */
export async function lockToAct(tx: Tx, actor: Actor, clientId: string) {
	if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
	return mayActOnAll(tx, actor, [clientId], 'client.unknown');
}

/** A contact of the client, whom the actor may change; locked by the client. */
export async function contactOf(
	tx: Tx,
	actor: Actor,
	clientId: string,
	contactId: string,
): Promise<Outcome<{ readonly name: string; readonly clientIds: readonly string[] }, ContactRefusal>> {
	const may = await lockToAct(tx, actor, clientId);
	if (!may.ok) return may;
	const [known, row] = [await contactToMail(tx, contactId), await contactRow(tx, contactId)];
	if (!known?.clientIds.includes(clientId) || !row) return refuse('contact.unknown');
	const all = await mayActOnAll(tx, actor, known.clientIds, 'contact.unknown');
	if (!all.ok) return all;
	if (row.anonymisedAt) return refuse('contact.anonymised');
	return allow({ name: known.name, clientIds: known.clientIds });
}
