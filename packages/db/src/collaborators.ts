import type { Role } from '@quittance/core/rights/client-right.ts';
import type { Tx } from './open.ts';

export type NewCollaborator = {
	/** Lower case. */
	readonly email: string;
	readonly name: string;
	readonly role: Role;
	readonly language: 'fr' | 'en';
};

/** Adds a member of the staff; undefined when somebody has that address already. */
export const addCollaboratorRow = (tx: Tx, collaborator: NewCollaborator) =>
	tx
		.insertInto('collaborator')
		.values(collaborator)
		.onConflict((conflict) => conflict.columns(['organizationId', 'email']).doNothing())
		.returning('id')
		.executeTakeFirst();

/** What a collaborator may do at all; undefined for one who is unknown or may no longer sign in. */
export async function roleOf(tx: Tx, id: string): Promise<Role | undefined> {
	const row = await tx
		.selectFrom('collaborator')
		.select('role')
		.where('id', '=', id)
		.where('deactivatedAt', 'is', null)
		.executeTakeFirst();
	return row?.role;
}
