import type { Feature } from '@quittance/core/organization/features.ts';
import type { Tx } from './open.ts';

/** What the organization of the transaction has switched off (ORG-06). */
export const featuresOff = async (tx: Tx): Promise<readonly Feature[]> =>
	(await tx.selectFrom('organization').select('featuresOff').executeTakeFirstOrThrow()).featuresOff as Feature[];

export const isOff = async (tx: Tx, feature: Feature): Promise<boolean> => (await featuresOff(tx)).includes(feature);

export const storeFeaturesOff = (tx: Tx, off: readonly Feature[]) =>
	tx
		.updateTable('organization')
		.set({ featuresOff: [...off] })
		.execute();

/** Whoever is in the portal is no longer, and no link leads there. */
export async function endPortalAccess(tx: Tx): Promise<void> {
	await tx.deleteFrom('contactSession').execute();
	await tx.deleteFrom('contactLink').execute();
}
