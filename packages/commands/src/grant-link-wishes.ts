import { contactToMail } from '@quittance/db/contacts.ts';
import { isOff } from '@quittance/db/features.ts';
import { dropWishes, lockWishes } from '@quittance/db/link-wishes.ts';
import type { Actor } from '@quittance/db/open.ts';
import { linkFor, type ContactLink, type NewToken } from './make-contact-link.ts';
import type { Office } from './office.ts';

export type GrantLinkWishes = { readonly actor: Actor; readonly newToken: () => NewToken };
/** `to` is the mailbox that was typed at the door, as it stands in the contact's file. */
export type GrantedWish = ContactLink & { readonly to: string };

/**
 * Makes a link for each contact who asked for one at the portal's door, and takes the wishes away, twenty at a time. Two workers grant
 * each once. A mail that then does not leave is asked for again by whoever misses it.
 */
export const grantLinkWishes = ({ db, now }: Office, { actor, newToken }: GrantLinkWishes): Promise<GrantedWish[]> =>
	db.write(actor, async (tx) => {
		const wishes = await lockWishes(tx);
		const granted: GrantedWish[] = [];
		// The last of several wishes of one contact stands for all: each link ends the one before it.
		const byContact = new Map(wishes.map((wish) => [wish.contactId, wish.address]));
		for (const [contactId, to] of (await isOff(tx, 'portal')) ? [] : byContact) {
			const contact = await contactToMail(tx, contactId);
			if (contact) granted.push({ contact, to, token: await linkFor(tx, contact, { actor, newToken }, now()) });
		}
		if (wishes.length > 0)
			await dropWishes(
				tx,
				wishes.map(({ id }) => id),
			);
		return granted;
	});
