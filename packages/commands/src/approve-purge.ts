import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { approvePurgeRow, countsOfPurge, lockPurge } from '@quittance/db/purges.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type ApprovePurge = {
	readonly actor: Actor;
	readonly purgeId: string;
	/** How many it lists, typed by whoever means them all: it cannot be undone. */
	readonly typedNumber: number;
};

export type ApprovePurgeRefusal = 'admin.required' | 'purge.unknown' | 'purge.approved' | 'purge.numberDiffers';

/** Says yes to exactly what a dry run listed (CLI-15). `purgeSome` then does it, part by part. */
export const approvePurge = (
	{ db, now }: Office,
	{ actor, purgeId, typedNumber }: ApprovePurge,
): Promise<Outcome<null, ApprovePurgeRefusal>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const purge = await lockPurge(tx, purgeId);
		// Another dry run took its place.
		if (!purge) return refuse('purge.unknown');
		if (purge.approvedBy !== null) return refuse('purge.approved', { by: purge.approvedBy });
		const counts = await countsOfPurge(tx, purgeId);
		const listed = counts.reduce((sum, one) => sum + one.listed, 0);
		if (listed === 0 || listed !== typedNumber) return refuse('purge.numberDiffers', { listed });
		await approvePurgeRow(tx, purgeId, actor.id, now());
		const details = Object.fromEntries(counts.map((one) => [one.what, one.listed]));
		await record(tx, { name: 'purge.approved', subject: purgeId, actor, details });
		return allow(null);
	});
