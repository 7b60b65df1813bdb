import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { mayBePassword } from '@quittance/core/rights/password.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import { storeCredential } from '@quittance/db/credentials.ts';
import { revokeInvitations } from '@quittance/db/invitations.ts';
import { endSessions } from '@quittance/db/staff-sessions.ts';
import type { Office } from './office.ts';
import type { SetPassword } from './set-password.ts';

export type ChangeOwnPassword = Pick<SetPassword, 'actor' | 'password' | 'hash'> & {
	/** SHA-256 of the session in which they ask, which goes on. */
	readonly sessionHash: string;
};

/**
 * Somebody who has just proved who they are (auth's staff door) takes another password (ORG-02). Wherever else they were signed in, they no
 * longer are, and a link that was mailed to them is worth nothing. The password itself is written nowhere.
 */
export const changeOwnPassword = (
	{ db, now }: Office,
	{ actor, password, hash, sessionHash }: ChangeOwnPassword,
): Promise<Outcome<null, 'collaborator.unknown' | 'password.tooShort' | 'password.tooLong' | 'password.common'>> =>
	db.write(actor, async (tx) => {
		const self = await lockCollaborator(tx, actor.id);
		if (!self) return refuse('collaborator.unknown');
		const decision = mayBePassword(password, self);
		if (!decision.ok) return decision;
		await storeCredential(tx, actor.id, await hash(password), now());
		await revokeInvitations(tx, actor.id, now());
		await endSessions(tx, actor.id, { allBut: sessionHash });
		await record(tx, { name: 'collaborator.passwordSet', subject: actor.id, actor });
		return allow(null);
	});
