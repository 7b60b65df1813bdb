import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import { lockActable, type OfMany } from './lock-actable.ts';
import type { Office } from './office.ts';
import { putClientsAway } from './put-clients-away.ts';

export type DeleteClients = {
	readonly actor: Actor;
	readonly clientIds: readonly string[];
	/** How many they are, typed by whoever means them all. */
	readonly typedNumber: number;
};

/**
 * The same as `deleteClient` of many at once (CLI-13). All or none: when fewer are there than were typed, because somebody was quicker, or
 * more, the refusal says how many there are.
 */
export const deleteClients = (
	{ db, now }: Office,
	{ actor, clientIds, typedNumber }: DeleteClients,
): Promise<Outcome<OfMany, 'admin.required' | 'client.unknown' | 'client.readOnly' | 'client.numberDiffers'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		const clients = await lockActable(tx, actor, clientIds);
		if (!clients.ok) return clients;
		const { ids, readOnly } = clients.value;
		if (ids.length !== typedNumber) return refuse('client.numberDiffers', { clients: ids.length });
		return allow({ changed: await putClientsAway(tx, { actor, clientIds: ids, at: now() }), unchanged: 0, readOnly });
	});
