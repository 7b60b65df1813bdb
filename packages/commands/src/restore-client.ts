import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { unmarkDeleted } from '@quittance/db/deleted-clients.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

/** Brings back a client that was deleted (CLI-13): its file, tasks and contacts as they were, with what imports brought since; the next run plans what it is due. */
export const restoreClient = (
	{ db, now }: Office,
	{ actor, clientId }: { readonly actor: Actor; readonly clientId: string },
): Promise<Outcome<null, 'admin.required' | 'client.unknown' | 'client.notDeleted'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const back = await unmarkDeleted(tx, clientId);
		if (!back) return refuse('client.notDeleted');
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		const details = { name: back.name, code: back.accountCode };
		await record(tx, { name: 'client.restored', subject: clientId, clientId, actor, details });
		return allow(null);
	});
