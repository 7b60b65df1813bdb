import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lookAtContactLink, spendContactLink, type SeenLink } from '@quittance/db/contact-links.ts';
import { contactOfSession, endContactSession } from '@quittance/db/contact-sessions.ts';
import type { Door } from '@quittance/db/door.ts';
import { wishForContactLink } from '@quittance/db/link-wishes.ts';
import type { SignedContact } from './contact.ts';
import { hashOf, newSecret } from './secret.ts';

type From = {
	/** The network address of the browser, which the limits count by. */
	readonly address: string;
};

export type ContactDoor = {
	/** Whom a link lets in, for the page with the button; undefined when it is over. Mail scanners may look as often as they like (PTL-01). */
	readonly look: (token: string) => Promise<SeenLink | undefined>;
	/** The button was pressed: the link is spent and a session opens. Of two who press at once one comes in; the other hears `link.over`. */
	readonly spend: (
		token: string,
		from: From & { readonly userAgent: string },
	) => Promise<Outcome<{ readonly sessionId: string }, 'link.over' | 'link.tooOften'>>;
	/** Who is signed in with a session; it lasts longer for being asked about. */
	readonly session: (sessionId: string) => Promise<SignedContact | undefined>;
	readonly signOut: (sessionId: string) => Promise<void>;
	/** Somebody would like a link by mail. The answer is the same whether anybody reads that mailbox or not; a worker makes the link. */
	readonly askForLink: (email: string, from: From) => Promise<Outcome<null, 'link.tooOften'>>;
};

/** The portal's door (PTL-01). It makes no links: its database role cannot. */
export const openContactDoor = (door: Door): ContactDoor => ({
	look: (token) => door.ask((db) => lookAtContactLink(db, hashOf(token))),
	spend: async (token, from) => {
		const sessionId = newSecret();
		const given = { ...from, tokenHash: hashOf(token), sessionHash: hashOf(sessionId) };
		const { waitMinutes, contactId } = await door.ask((db) => spendContactLink(db, given));
		if (waitMinutes > 0) return refuse('link.tooOften', { minutes: waitMinutes });
		return contactId === null ? refuse('link.over') : allow({ sessionId });
	},
	session: (sessionId) => door.ask((db) => contactOfSession(db, hashOf(sessionId))),
	signOut: async (sessionId) => {
		await door.ask((db) => endContactSession(db, hashOf(sessionId)));
	},
	askForLink: async (email, { address }) => {
		const minutes = await door.ask((db) => wishForContactLink(db, email.trim(), address));
		return minutes > 0 ? refuse('link.tooOften', { minutes }) : allow(null);
	},
});
