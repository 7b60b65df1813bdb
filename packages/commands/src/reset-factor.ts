import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { removeFactor } from '@quittance/db/second-factors.ts';
import { endStaffSessionsOf } from '@quittance/db/staff-sessions.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type ResetFactor = { readonly actor: Actor; readonly collaboratorId: string };

/**
 * Takes the second factor of somebody who lost telephone and paper (ORG-02): they come in by their password, and set up another. Wherever they were
 * signed in they no longer are: the telephone may be in other hands. Of two admins who do so at once the later hears `factor.off`.
 */
export const resetFactor = (
	{ db }: Office,
	{ actor, collaboratorId }: ResetFactor,
): Promise<Outcome<null, 'admin.required' | 'collaborator.unknown' | 'factor.off'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const whose = await lockCollaborator(tx, collaboratorId);
		if (!whose) return refuse('collaborator.unknown');
		if (!(await removeFactor(tx, collaboratorId))) return refuse('factor.off');
		await endStaffSessionsOf(tx, collaboratorId);
		const details = { who: whose.name };
		await record(tx, { name: 'collaborator.factorReset', subject: collaboratorId, actor, details });
		return allow(null);
	});
