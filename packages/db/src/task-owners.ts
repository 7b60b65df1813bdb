import { suffices } from '@quittance/core/rights/client-right.ts';
import type { Tx } from './open.ts';
import { rightsOfMany } from './rights-of-many.ts';

/** Who may be given a task: the staff that work, as far as they may act on the client; all of them where it is about none. */
export async function taskOwners(tx: Tx, clientId: string | null): Promise<{ id: string; name: string }[]> {
	const staff = await tx
		.selectFrom('collaborator')
		.select(['id', 'name'])
		.where('deactivatedAt', 'is', null)
		.where('role', '<>', 'viewer')
		.orderBy('name')
		.execute();
	if (clientId === null) return staff;
	const rights = await rightsOfMany(
		tx,
		staff.map(({ id }) => id),
		[clientId],
	);
	return staff.filter(({ id }) => suffices(rights.get(id)?.(clientId) ?? 'none', 'full'));
}
