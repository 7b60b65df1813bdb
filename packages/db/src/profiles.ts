import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type ProfileRow = { id: string; name: string; isDefault: boolean; scenarioId: string | null };

const columns = ['id', 'name', 'isDefault', 'scenarioId'] as const;

/** Adds a profile; undefined when one has that name, whatever the case (PRF-02). */
export const addProfile = (tx: Tx, profile: Omit<ProfileRow, 'id'>): Promise<{ id: string } | undefined> =>
	tx
		.insertInto('profile')
		.values(profile)
		.onConflict((conflict) => conflict.expression(sql`organization_id, lower(name)`).doNothing())
		.returning('id')
		.executeTakeFirst();

export const lockProfile = (tx: Tx, id: string): Promise<ProfileRow | undefined> =>
	tx.selectFrom('profile').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();

/** Whatever the case. */
export const profileNamed = (tx: Tx, name: string): Promise<ProfileRow | undefined> =>
	tx
		.selectFrom('profile')
		.select(columns)
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.executeTakeFirst();

/** Given to new clients when nothing else is said (PRF-05). */
export const defaultProfile = (tx: Tx): Promise<ProfileRow | undefined> =>
	tx.selectFrom('profile').select(columns).where('isDefault', '=', true).executeTakeFirst();

export const renameProfileRow = (tx: Tx, id: string, name: string) =>
	tx.updateTable('profile').set({ name }).where('id', '=', id).execute();

/** The one default: it leaves the other first, since there are never two (PRF-02). */
export async function makeDefault(tx: Tx, id: string): Promise<void> {
	await tx.updateTable('profile').set({ isDefault: false }).where('isDefault', '=', true).execute();
	await tx.updateTable('profile').set({ isDefault: true }).where('id', '=', id).execute();
}

export const setProfileScenario = (tx: Tx, id: string, scenarioId: string | null) =>
	tx.updateTable('profile').set({ scenarioId }).where('id', '=', id).execute();

/** Moves every client of a profile to another; their ids. */
export async function moveClients(tx: Tx, from: string, to: string): Promise<string[]> {
	const rows = await tx
		.updateTable('client')
		.set({ profileId: to })
		.where('profileId', '=', from)
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}

export const clientsOfProfile = async (tx: Tx, id: string): Promise<string[]> =>
	(await tx.selectFrom('client').select('id').where('profileId', '=', id).orderBy('id').execute()).map((row) => row.id);

export const deleteProfileRow = (tx: Tx, id: string) => tx.deleteFrom('profile').where('id', '=', id).execute();

/** Profiles that have clients but no scenario, with how many: nobody in them is reminded, and admins should know (SCN-20). */
export const profilesWithoutScenario = (tx: Tx) =>
	tx
		.selectFrom('profile as p')
		.innerJoin('client as c', 'c.profileId', 'p.id')
		.select((eb) => ['p.id', 'p.name', eb.fn.countAll<bigint>().as('clients')])
		.where('p.scenarioId', 'is', null)
		.groupBy(['p.id', 'p.name'])
		.orderBy('p.name')
		.execute();

/** Every profile's id by its name in lower case. */
export const profileIds = async (tx: Tx): Promise<Map<string, string>> =>
	new Map(
		(await tx.selectFrom('profile').select(['id', 'name']).execute()).map(({ id, name }) => [name.toLowerCase(), id]),
	);
