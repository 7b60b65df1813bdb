import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Role } from '@quittance/core/rights/client-right.ts';
import { record } from '@quittance/db/activities.ts';
import { lockAdmins, lockCollaborator, storeRole } from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type SetRole = { readonly actor: Actor; readonly collaboratorId: string; readonly role: Role };

/** Says what somebody may do at all, from their next click on (ORG-01). One admin always stays, though two make each other less at once. */
export const setRole = (
	{ db }: Office,
	{ actor, collaboratorId, role }: SetRole,
): Promise<Outcome<null, 'admin.required' | 'collaborator.unknown' | 'collaborator.lastAdmin'>> =>
	db.write(actor, async (tx) => {
		const admins = await lockAdmins(tx);
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const whose = await lockCollaborator(tx, collaboratorId);
		if (!whose) return refuse('collaborator.unknown');
		if (whose.role === role) return allow(null);
		if (role !== 'admin' && admins.every((id) => id === collaboratorId)) return refuse('collaborator.lastAdmin');
		await storeRole(tx, collaboratorId, role);
		const details = { who: whose.name, before: whose.role, after: role };
		await record(tx, { name: 'collaborator.roleSet', subject: collaboratorId, actor, details });
		return allow(null);
	});
