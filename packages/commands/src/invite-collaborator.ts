import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import { addInvitation } from '@quittance/db/invitations.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { joinStaff, type AddCollaborator, type AddRefusal } from './add-collaborator.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

/** Somebody joins the staff, and is asked by mail to choose a password (ORG-01): a worker makes the link and mails it. */
export const inviteCollaborator = (
	{ db, now }: Office,
	asked: AddCollaborator,
): Promise<Outcome<{ collaboratorId: string }, AddRefusal>> =>
	db.write(asked.actor, async (tx) => {
		const joined = await joinStaff(tx, asked);
		if (joined.ok) await invite(tx, asked.actor, joined.value.collaboratorId, now());
		return joined;
	});

export type InviteAgain = { readonly actor: Actor; readonly collaboratorId: string };

/** Another link for somebody who missed the first, or forgot their password; until they choose another the old one is good. */
export const inviteAgain = (
	{ db, now }: Office,
	{ actor, collaboratorId }: InviteAgain,
): Promise<Outcome<null, 'admin.required' | 'collaborator.unknown' | 'signIn.deactivated'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const whom = await lockCollaborator(tx, collaboratorId);
		if (!whom) return refuse('collaborator.unknown');
		if (whom.deactivatedAt) return refuse('signIn.deactivated');
		await invite(tx, actor, collaboratorId, now());
		return allow(null);
	});

async function invite(tx: Tx, actor: Actor, collaboratorId: string, at: Date): Promise<void> {
	await addInvitation(tx, { collaboratorId, askedBy: actor.id, askedAt: at });
	await record(tx, { name: 'collaborator.invited', subject: collaboratorId, actor });
}
