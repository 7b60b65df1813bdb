import type { Db, Tx } from './open.ts';
import { hasFactor } from './second-factors.ts';

/** Everybody who signs in with an address, over all organizations, with their password's hash and whether a code follows it; an address may stand in several. */
export const accountsOf = (db: Db, email: string) =>
	db
		.selectFrom('collaborator as s')
		.innerJoin('credential as k', (join) =>
			join.onRef('k.organizationId', '=', 's.organizationId').onRef('k.collaboratorId', '=', 's.id'),
		)
		.select(['s.organizationId', 's.id', 's.name', 's.email', 's.role', 's.language', 's.deactivatedAt', 'k.hash'])
		.select(hasFactor)
		.where('s.email', '=', email)
		.orderBy('s.id')
		.execute();

/** The hash of somebody's password, locked until it is replaced; undefined for who has none yet. */
export const lockCredential = (tx: Tx, collaboratorId: string) =>
	tx
		.selectFrom('credential')
		.select('hash')
		.where('collaboratorId', '=', collaboratorId)
		.forUpdate()
		.executeTakeFirst();

export const storeCredential = (tx: Tx, collaboratorId: string, hash: string, setAt: Date) =>
	tx
		.insertInto('credential')
		.values({ collaboratorId, hash, setAt })
		.onConflict((conflict) => conflict.columns(['organizationId', 'collaboratorId']).doUpdateSet({ hash, setAt }))
		.execute();
