import { lockUnsentInvitations, storeInvitationLink } from '@quittance/db/invitations.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { NewToken } from './make-contact-link.ts';
import type { Office } from './office.ts';

/** Three days: an invitation that is sent on a Friday is found on the Monday. */
export const INVITATION_HOURS = 72;

export type InvitationLink = {
	readonly token: string;
	readonly name: string;
	/** Where the mail goes. */
	readonly email: string;
	readonly language: 'fr' | 'en';
};

/**
 * Makes the links of invitations that nobody was mailed yet, twenty at a time (ORG-01); each works once and for three days. Two workers make
 * each once. A mail that then does not leave is asked for again by an admin.
 */
export const makeInvitationLinks = (
	{ db, now }: Office,
	{ actor, newToken }: { readonly actor: Actor; readonly newToken: () => NewToken },
): Promise<InvitationLink[]> =>
	db.write(actor, async (tx) => {
		const links: InvitationLink[] = [];
		for (const { id, ...whom } of await lockUnsentInvitations(tx)) {
			const { token, hash } = newToken();
			const expiresAt = new Date(now().getTime() + INVITATION_HOURS * 3_600_000);
			await storeInvitationLink(tx, id, { tokenHash: hash, expiresAt });
			links.push({ ...whom, token });
		}
		return links;
	});
