import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { mayBePassword } from '@quittance/core/rights/password.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import { storeCredential } from '@quittance/db/credentials.ts';
import { lockInvitation, spendInvitation } from '@quittance/db/invitations.ts';
import type { Actor } from '@quittance/db/open.ts';
import { endStaffSessionsOf } from '@quittance/db/staff-sessions.ts';
import type { Office } from './office.ts';
import type { SetPassword } from './set-password.ts';

export type AcceptInvitation = Pick<SetPassword, 'password' | 'hash'> & {
	readonly organizationId: string;
	/** SHA-256 of the token, in hexadecimal. */
	readonly tokenHash: string;
};

export type AcceptRefusal = 'link.over' | 'password.tooShort' | 'password.tooLong' | 'password.common';

/**
 * Who was invited chooses a password (ORG-01, ORG-02): the token is the proof, and is spent by a password that is good. Of two who spend it at
 * once one does, and the other hears `link.over`. Wherever they were signed in, they no longer are. Answers the address to sign in with.
 */
export const acceptInvitation = (
	{ db, now }: Office,
	{ organizationId, tokenHash, password, hash }: AcceptInvitation,
): Promise<Outcome<{ email: string }, AcceptRefusal>> =>
	db.write({ organizationId, kind: 'operator', id: 'invitation' }, async (tx) => {
		const invitation = await lockInvitation(tx, tokenHash);
		if (!invitation || invitation.spentAt || invitation.revokedAt) return refuse('link.over');
		if (!invitation.expiresAt || invitation.expiresAt <= now()) return refuse('link.over');
		const whose = await lockCollaborator(tx, invitation.collaboratorId);
		if (!whose || whose.deactivatedAt) return refuse('link.over');
		const decision = mayBePassword(password, whose);
		if (!decision.ok) return decision;
		await storeCredential(tx, whose.id, await hash(password), now());
		await spendInvitation(tx, invitation.id, now());
		await endStaffSessionsOf(tx, whose.id);
		const actor: Actor = { organizationId, kind: 'collaborator', id: whose.id };
		await record(tx, { name: 'collaborator.passwordSet', subject: whose.id, actor });
		return allow({ email: whose.email });
	});
