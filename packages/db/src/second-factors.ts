import { sql } from 'kysely';
import type { Db, Tx } from './open.ts';

/** Somebody of the staff, where the transaction names no organization. */
export type Whose = { readonly organizationId: string; readonly id: string };

/** Whether the collaborator whom a query calls `s` proved a second factor, as `hasFactor`. */
export const hasFactor = sql<boolean>`exists (
	select from second_factor f where f.organization_id = s.organization_id and f.collaborator_id = s.id and f.confirmed_at is not null
)`.as('hasFactor');

/** The second factor of somebody as the door sees it, proved or not. */
export const secondFactorOf = (db: Db, { organizationId, id }: Whose) =>
	db
		.selectFrom('secondFactor')
		.select(['sealed', 'confirmedAt'])
		.where('organizationId', '=', organizationId)
		.where('collaboratorId', '=', id)
		.executeTakeFirst();

/** The same inside their organization. */
export const ownFactor = (tx: Tx, collaboratorId: string) =>
	tx
		.selectFrom('secondFactor')
		.select(['sealed', 'confirmedAt'])
		.where('collaboratorId', '=', collaboratorId)
		.executeTakeFirst();

/** Shows somebody a secret that they have yet to prove; one that they did not prove is forgotten. */
export const storeFactor = (tx: Tx, collaboratorId: string, sealed: string, begunAt: Date) =>
	tx
		.insertInto('secondFactor')
		.values({ collaboratorId, sealed, begunAt })
		.onConflict((conflict) =>
			conflict.columns(['organizationId', 'collaboratorId']).doUpdateSet({ sealed, begunAt, lastStep: null }),
		)
		.execute();

export const confirmFactor = (tx: Tx, collaboratorId: string, confirmedAt: Date, lastStep: bigint) =>
	tx.updateTable('secondFactor').set({ confirmedAt, lastStep }).where('collaboratorId', '=', collaboratorId).execute();

/** Their recovery codes go with it; whether there was one that was proved. */
export async function removeFactor(tx: Tx, collaboratorId: string): Promise<boolean> {
	const removed = await tx
		.deleteFrom('secondFactor')
		.where('collaboratorId', '=', collaboratorId)
		.returning('confirmedAt')
		.executeTakeFirst();
	return removed !== undefined && removed.confirmedAt !== null;
}

/** Takes the code of one half minute; false when that one, or a later one, was taken before, though two come at once. */
export async function takeStep(db: Db, { organizationId, id }: Whose, step: bigint): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('secondFactor')
		.set({ lastStep: step })
		.where('organizationId', '=', organizationId)
		.where('collaboratorId', '=', id)
		.where((eb) => eb.or([eb('lastStep', 'is', null), eb('lastStep', '<', step)]))
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}
