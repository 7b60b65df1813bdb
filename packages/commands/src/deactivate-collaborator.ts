import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import {
	deactivateCollaborator as storeDeactivated,
	lockAdmins,
	lockCollaborator,
} from '@quittance/db/collaborators.ts';
import { handOver, releaseClaimsOf } from '@quittance/db/hand-over.ts';
import { revokeInvitations } from '@quittance/db/invitations.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { endStaffSessionsOf } from '@quittance/db/staff-sessions.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type DeactivateCollaborator = {
	readonly actor: Actor;
	readonly collaboratorId: string;
	/** Who is in charge of their clients and disputes from now on; nobody when it is not said. */
	readonly successorId?: string | undefined;
};

export type DeactivateRefusal =
	'admin.required' | 'collaborator.unknown' | 'collaborator.lastAdmin' | 'collaborator.noSuccessor';

/** Closes somebody's access: their sessions and links end at once, the cards that they held are let go, and their clients go to another (ORG-01). One admin always stays. */
export const deactivateCollaborator = (
	{ db, now }: Office,
	{ actor, collaboratorId, successorId }: DeactivateCollaborator,
): Promise<Outcome<null, DeactivateRefusal>> =>
	db.write(actor, async (tx) => {
		const admins = await lockAdmins(tx);
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const whose = await lockCollaborator(tx, collaboratorId);
		if (!whose) return refuse('collaborator.unknown');
		if (whose.deactivatedAt) return allow(null);
		if (admins.every((id) => id === collaboratorId)) return refuse('collaborator.lastAdmin');
		const successor = successorId === undefined ? undefined : await lockCollaborator(tx, successorId);
		const follows = successor && !successor.deactivatedAt && successor.role !== 'viewer';
		if (successorId !== undefined && (!follows || successorId === collaboratorId))
			return refuse('collaborator.noSuccessor');
		await storeDeactivated(tx, collaboratorId, now());
		await endStaffSessionsOf(tx, collaboratorId);
		await revokeInvitations(tx, collaboratorId, now());
		await releaseAll(tx, actor, collaboratorId, now());
		const clients = await handOver(tx, collaboratorId, successor?.id ?? null);
		const details = { who: whose.name, clients, ...(successor && { successor: successor.name }) };
		await record(tx, { name: 'collaborator.deactivated', subject: collaboratorId, actor, details });
		return allow(null);
	});

async function releaseAll(tx: Tx, actor: Actor, collaboratorId: string, at: Date): Promise<void> {
	for (const { id, ofAction, ofTask } of await releaseClaimsOf(tx, collaboratorId, actor.id, at)) {
		const clientId = ofAction ?? ofTask;
		await record(tx, { name: 'card.released', subject: id, ...(clientId !== null && { clientId }), actor });
	}
}
