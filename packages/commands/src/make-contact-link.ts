import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { addContactLink } from '@quittance/db/contact-links.ts';
import { contactToMail, type ContactToMail } from '@quittance/db/contacts.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { clientsWithin } from './may-act-on.ts';
import type { Office } from './office.ts';

/** A secret for the link, and what the database keeps of it (auth/secret.ts). */
export type NewToken = { readonly token: string; readonly hash: string };

export type MakeContactLink = {
	readonly actor: Actor;
	readonly contactId: string;
	readonly newToken: () => NewToken;
};

export type ContactLink = { readonly token: string; readonly contact: ContactToMail };

/** A day is long enough to come back from a holiday's mail, and short enough for a mailbox that others read. */
export const LINK_HOURS = 24;

/**
 * Makes the link by which a contact signs in to the portal, once and within a day (PTL-01); an earlier one that was not used ends. The
 * token is in the answer and nowhere else. Who makes it needs the full right on one of the contact's clients.
 */
export const makeContactLink = (
	{ db, now }: Office,
	asked: MakeContactLink,
): Promise<Outcome<ContactLink, 'contact.unknown' | 'client.readOnly'>> =>
	db.write(asked.actor, async (tx) => {
		const contact = await contactToMail(tx, asked.contactId);
		if (!contact || contact.clientIds.length === 0) return refuse('contact.unknown');
		for (const clientId of contact.clientIds) await lockClient(tx, clientId);
		const { seen, mayAct } = await clientsWithin(tx, asked.actor, contact.clientIds);
		if (seen.size === 0) return refuse('contact.unknown');
		if (mayAct.size === 0) return refuse('client.readOnly');
		return allow({ contact, token: await linkFor(tx, contact, asked, now()) });
	});

/** Adds the link to the organization's, with its activity; answers the token. */
export async function linkFor(
	tx: Tx,
	contact: ContactToMail,
	{ actor, newToken }: Pick<MakeContactLink, 'actor' | 'newToken'>,
	at: Date,
): Promise<string> {
	const { token, hash } = newToken();
	const expiresAt = new Date(at.getTime() + LINK_HOURS * 3_600_000);
	const link = { contactId: contact.id, tokenHash: hash, madeBy: actor.id, madeAt: at, expiresAt };
	const id = await addContactLink(tx, link);
	const details = { contactId: contact.id, contact: contact.name };
	for (const clientId of contact.clientIds)
		await record(tx, { name: 'contact.linkMade', subject: id, clientId, actor, details });
	return token;
}
