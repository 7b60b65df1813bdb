import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator, reactivateCollaborator as storeReactivated } from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

/** Somebody comes back (ORG-01): with the password and the role that they had, and no session. */
export const reactivateCollaborator = (
	{ db }: Office,
	{ actor, collaboratorId }: { readonly actor: Actor; readonly collaboratorId: string },
): Promise<Outcome<null, 'admin.required' | 'collaborator.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const whose = await lockCollaborator(tx, collaboratorId);
		if (!whose) return refuse('collaborator.unknown');
		if (whose.deactivatedAt === null) return allow(null);
		await storeReactivated(tx, collaboratorId);
		const details = { who: whose.name };
		await record(tx, { name: 'collaborator.reactivated', subject: collaboratorId, actor, details });
		return allow(null);
	});
