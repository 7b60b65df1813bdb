import { namesIt } from '@quittance/core/client/anonymous.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { factsOf } from '@quittance/db/client-facts.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { putClientsAway } from './put-clients-away.ts';

export type DeleteClient = {
	readonly actor: Actor;
	readonly clientId: string;
	/** Its name, typed by whoever means it. */
	readonly typedName: string;
};

/**
 * Deletes a client (CLI-13): it is gone for everybody, and what was planned for it does not leave. Its contacts stay, and so do its invoices,
 * payments and sent reminders, which the law wants kept ten years (Code de commerce, L123-22) and admins can read. `restoreClient` brings it back.
 */
export const deleteClient = (
	{ db, now }: Office,
	{ actor, clientId, typedName }: DeleteClient,
): Promise<Outcome<null, 'admin.required' | 'client.unknown' | 'client.readOnly' | 'client.nameDiffers'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const client = await factsOf(tx, clientId);
		if (!client) return refuse('client.unknown');
		if (!namesIt(typedName, client.name)) return refuse('client.nameDiffers', { name: client.name });
		await putClientsAway(tx, { actor, clientIds: [clientId], at: now() });
		return allow(null);
	});
