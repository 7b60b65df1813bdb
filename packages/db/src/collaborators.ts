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

/** Locks a member of the staff; undefined for one whom the organization does not have. */
export const lockCollaborator = (tx: Tx, id: string) =>
	tx
		.selectFrom('collaborator')
		.select(['id', 'name', 'email', 'role', 'deactivatedAt'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();

/** The member of the staff who signs in with an address. */
export const collaboratorByEmail = (tx: Tx, email: string) =>
	tx.selectFrom('collaborator').select('id').where('email', '=', email.trim().toLowerCase()).executeTakeFirst();

/** The names of some of the staff, by id. */
export async function collaboratorNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await tx.selectFrom('collaborator').select(['id', 'name']).where('id', 'in', ids).execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Locks the admins who may sign in, in key order, so that two who close each other's access leave one. */
export async function lockAdmins(tx: Tx): Promise<string[]> {
	const rows = await tx
		.selectFrom('collaborator')
		.select('id')
		.where('role', '=', 'admin')
		.where('deactivatedAt', 'is', null)
		.orderBy('id')
		.forUpdate()
		.execute();
	return rows.map(({ id }) => id);
}

export const deactivateCollaborator = (tx: Tx, id: string, at: Date) =>
	tx.updateTable('collaborator').set({ deactivatedAt: at }).where('id', '=', id).execute();

export const reactivateCollaborator = (tx: Tx, id: string) =>
	tx.updateTable('collaborator').set({ deactivatedAt: null }).where('id', '=', id).execute();

export const storeRole = (tx: Tx, id: string, role: Role) =>
	tx.updateTable('collaborator').set({ role }).where('id', '=', id).execute();

/** The name of a member of the staff who may be in charge of clients: one who may still sign in, and does more than look. */
export const ownerNamed = (tx: Tx, id: string): Promise<{ id: string; name: string } | undefined> =>
	tx
		.selectFrom('collaborator')
		.select(['id', 'name'])
		.where('id', '=', id)
		.where('role', '!=', 'viewer')
		.where('deactivatedAt', 'is', null)
		.executeTakeFirst();
