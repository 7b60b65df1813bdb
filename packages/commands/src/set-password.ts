import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { mayBePassword } from '@quittance/core/rights/password.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import { storeCredential } from '@quittance/db/credentials.ts';
import type { Actor } from '@quittance/db/open.ts';
import { endStaffSessionsOf } from '@quittance/db/staff-sessions.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type SetPassword = {
	readonly actor: Actor;
	readonly collaboratorId: string;
	readonly password: string;
	/** What is kept of it (auth/password-hash.ts). */
	readonly hash: (password: string) => Promise<string>;
};

export type SetPasswordRefusal =
	'admin.required' | 'collaborator.unknown' | 'password.tooShort' | 'password.tooLong' | 'password.common';

/** Gives a member of the staff a password; wherever they were signed in, they no longer are (ORG-02). The password itself is written nowhere. */
export const setPassword = ({ db, now }: Office, asked: SetPassword): Promise<Outcome<null, SetPasswordRefusal>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, collaboratorId, password, hash } = asked;
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const whose = await lockCollaborator(tx, collaboratorId);
		if (!whose) return refuse('collaborator.unknown');
		const decision = mayBePassword(password, whose);
		if (!decision.ok) return decision;
		await storeCredential(tx, collaboratorId, await hash(password), now());
		await endStaffSessionsOf(tx, collaboratorId);
		await record(tx, { name: 'collaborator.passwordSet', subject: collaboratorId, actor });
		return allow(null);
	});
