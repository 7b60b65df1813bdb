import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
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

/** A profile to put clients into: nobody deletes it before this transaction ends. Undefined when there is none. */
export const keepProfile = (tx: Tx, id: string): Promise<ProfileRow | undefined> =>
	tx.selectFrom('profile').select(columns).where('id', '=', id).forKeyShare().executeTakeFirst();

/** Whatever the case. */
export const profileNamed = (tx: Tx, name: string): Promise<ProfileRow | undefined> =>
	tx
		.selectFrom('profile')
		.select(columns)
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.executeTakeFirst();

/** Given to new clients when nothing else is said (PRF-05); nobody deletes it before this transaction ends. */
export const defaultProfile = (tx: Tx): Promise<ProfileRow | undefined> =>
	tx.selectFrom('profile').select(columns).where('isDefault', '=', true).forKeyShare().executeTakeFirst();

export const renameProfileRow = (tx: Tx, id: string, name: string) =>
	tx.updateTable('profile').set({ name }).where('id', '=', id).execute();

/** The one default: it leaves the other first, since there are never two (PRF-02). */
export async function makeDefault(tx: Tx, id: string): Promise<void> {
	await tx.updateTable('profile').set({ isDefault: false }).where('isDefault', '=', true).execute();
	await tx.updateTable('profile').set({ isDefault: true }).where('id', '=', id).execute();
}

export const setProfileScenario = (tx: Tx, id: string, scenarioId: string | null) =>
	tx.updateTable('profile').set({ scenarioId }).where('id', '=', id).execute();

/** The clients of a profile, locked in key order. */
export async function lockClientsOfProfile(tx: Tx, id: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('client')
		.select('id')
		.where('profileId', '=', id)
		.orderBy('id')
		.forUpdate()
		.execute();
	return rows.map((row) => row.id);
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
export const profileIds = async (tx: Tx): Promise<Map<string, string>> => byName(await profileNames(tx).execute());

/** The same, none of which is deleted before this transaction ends. */
export const keepProfiles = async (tx: Tx): Promise<Map<string, string>> =>
	byName(await profileNames(tx).forKeyShare().execute());

const profileNames = (tx: Tx) => tx.selectFrom('profile').select(['id', 'name']).orderBy('id');
const byName = (rows: readonly { readonly id: string; readonly name: string }[]) =>
	new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));

export type ListedProfile = {
	readonly id: string;
	readonly name: string;
	readonly isDefault: boolean;
	/** The name of the scenario that its clients are reminded under; null: they are isolated (PRF-07). */
	readonly scenario: string | null;
	/** How many of its clients the collaborator may see. */
	readonly clients: number;
};

/** Every profile by name, with what it brings and how many it is about. */
export async function profilesListed(tx: Tx, viewer: string): Promise<ListedProfile[]> {
	const { rows } = await sql<ListedProfile>`
		select p.id, p.name, p.is_default as "isDefault", s.name as scenario, coalesce(n.clients, 0)::int as clients
		from profile p
		left join scenario s on s.organization_id = p.organization_id and s.id = p.scenario_id
		left join (
			select c.profile_id, count(*) as clients from client c where ${hasRight(viewer, 'read', sql.ref('c.id'))} group by 1
		) n on n.profile_id = p.id
		order by lower(p.name), p.id`.execute(tx.withoutPlugins());
	return rows;
}
