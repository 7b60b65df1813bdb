import type { Db, Tx } from './open.ts';
import type { Whose } from './second-factors.ts';

/** A new set: whatever was left of the one before works no longer. */
export async function replaceRecoveryCodes(tx: Tx, collaboratorId: string, hashes: readonly string[]): Promise<void> {
	await tx.deleteFrom('recoveryCode').where('collaboratorId', '=', collaboratorId).execute();
	const rows = hashes.map((codeHash) => ({ collaboratorId, codeHash }));
	await tx.insertInto('recoveryCode').values(rows).execute();
}

/** Spends a code; false when there is no such one, or it was spent before, though two come at once. */
export async function spendRecoveryCode(
	db: Db,
	{ organizationId, id }: Whose,
	codeHash: string,
	at: Date,
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('recoveryCode')
		.set({ spentAt: at })
		.where('organizationId', '=', organizationId)
		.where('collaboratorId', '=', id)
		.where('codeHash', '=', codeHash)
		.where('spentAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

/** How many still work. */
export async function recoveryCodesLeft(tx: Tx, collaboratorId: string): Promise<number> {
	const row = await tx
		.selectFrom('recoveryCode')
		.select(({ fn }) => fn.countAll<bigint>().as('left'))
		.where('collaboratorId', '=', collaboratorId)
		.where('spentAt', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(row.left);
}
