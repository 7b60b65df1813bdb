import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Right } from '@quittance/core/rights/client-right.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type SetClientRight = {
	readonly actor: Actor;
	readonly collaboratorId: string;
	readonly clientId: string;
	/** null: the organization's default holds again. */
	readonly right: Right | null;
};

/** Says what one collaborator may see and do on one client (DOC-02). Whoever acts at this moment ends first: both lock the client. */
export const setClientRight = (
	{ db }: Office,
	{ actor, collaboratorId, clientId, right }: SetClientRight,
): Promise<Outcome<null, 'admin.required' | 'client.unknown' | 'collaborator.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		if (!(await lockCollaborator(tx, collaboratorId))) return refuse('collaborator.unknown');
		const before = await storeClientRight(tx, collaboratorId, clientId, right);
		const details = { collaboratorId, before, after: right };
		await record(tx, { name: 'client.rightSet', subject: clientId, clientId, actor, details });
		return allow(null);
	});
