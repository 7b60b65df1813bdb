import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import {
	deactivateCollaborator as storeDeactivated,
	lockAdmins,
	lockCollaborator,
} from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { endStaffSessionsOf } from '@quittance/db/staff-sessions.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

/** Closes somebody's access: their sessions end at once (ORG-01). One admin always stays. */
export const deactivateCollaborator = (
	{ db, now }: Office,
	{ actor, collaboratorId }: { readonly actor: Actor; readonly collaboratorId: string },
): Promise<Outcome<null, 'admin.required' | 'collaborator.unknown' | 'collaborator.lastAdmin'>> =>
	db.write(actor, async (tx) => {
		const admins = await lockAdmins(tx);
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		if (!(await lockCollaborator(tx, collaboratorId))) return refuse('collaborator.unknown');
		if (admins.every((id) => id === collaboratorId)) return refuse('collaborator.lastAdmin');
		await storeDeactivated(tx, collaboratorId, now());
		await endStaffSessionsOf(tx, collaboratorId);
		await record(tx, { name: 'collaborator.deactivated', subject: collaboratorId, actor });
		return allow(null);
	});
