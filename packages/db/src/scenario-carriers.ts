import type { Tx } from './open.ts';

/** Who is reminded under each scenario by what carries it, with how many clients; by scenario id. */
export async function carriersOfScenarios(tx: Tx): Promise<readonly Carrier[]> {
	const profiles = await tx
		.selectFrom('profile as p')
		.leftJoin('client as c', 'c.profileId', 'p.id')
		.select((eb) => ['p.scenarioId', 'p.id', 'p.name', eb.fn.count<bigint>('c.id').as('clients')])
		.where('p.scenarioId', 'is not', null)
		.groupBy(['p.id', 'p.name', 'p.scenarioId'])
		.orderBy('p.name')
		.execute();
	const groups = await tx
		.selectFrom('clientGroup as g')
		.leftJoin('clientGroupMember as m', 'm.clientGroupId', 'g.id')
		.select((eb) => ['g.scenarioId', 'g.id', 'g.name', eb.fn.count<bigint>('m.clientId').as('clients')])
		.where('g.scenarioId', 'is not', null)
		.groupBy(['g.id', 'g.name', 'g.scenarioId', 'g.rank'])
		.orderBy('g.rank')
		.execute();
	const named = (of: Carrier['of']) => (row: { scenarioId: string | null; id: string; name: string; clients: bigint }) => ({
		...row,
		of,
		scenarioId: row.scenarioId ?? '',
		clients: Number(row.clients),
	});
	return [...profiles.map(named('profile')), ...groups.map(named('group'))];
}

export type Carrier = {
	readonly of: 'profile' | 'group';
	readonly scenarioId: string;
	readonly id: string;
	readonly name: string;
	readonly clients: number;
};

/** Profiles and groups that carry no scenario, to which one may be added (SCN-02, GRP-05). */
export async function withoutScenario(
	tx: Tx,
): Promise<{ readonly profiles: { id: string; name: string }[]; readonly groups: { id: string; name: string }[] }> {
	const free = <T extends 'profile' | 'clientGroup'>(table: T) =>
		tx.selectFrom(table as 'profile').select(['id', 'name']).where('scenarioId', 'is', null).orderBy('name').execute();
	return { profiles: await free('profile'), groups: await free('clientGroup') };
}

/** Every scenario, by name. */
export const allScenarios = (tx: Tx) => tx.selectFrom('scenario').select(['id', 'name']).orderBy('name').execute();
