import type { Tx } from './open.ts';

/** What a client's facts can be chosen from: profiles, groups by rank, who may be in charge; and what holds where nothing is chosen. */
export async function factChoices(tx: Tx) {
	const profiles = await tx.selectFrom('profile').select(['id', 'name', 'isDefault']).orderBy('name').execute();
	const groups = await tx.selectFrom('clientGroup').select(['id', 'name']).orderBy('rank').execute();
	const owners = await tx
		.selectFrom('collaborator')
		.select(['id', 'name'])
		.where('deactivatedAt', 'is', null)
		.where('role', '!=', 'viewer')
		.orderBy('name')
		.execute();
	const usual = await tx
		.selectFrom('organization')
		.select(['country', 'language', 'currency', 'termsDays'])
		.executeTakeFirstOrThrow();
	return { profiles, groups, owners, usual };
}
