import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { clientsOfProfile, deleteProfileRow, lockProfile, moveClients } from '@quittance/db/profiles.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type DeleteProfile = {
	readonly actor: Actor;
	readonly profileId: string;
	/** Where its clients go; needed when it has any. */
	readonly moveTo?: string;
};

/**
 * Deletes a profile and moves its clients to another, both or neither (PRF-04). With clients and nowhere to move them it is
 * refused, saying how many they are, which is what the dialog asks about.
 */
export const deleteProfile = (
	{ db, now }: Office,
	{ actor, profileId, moveTo }: DeleteProfile,
): Promise<Outcome<{ moved: number }, 'admin.required' | 'profile.unknown' | 'profile.inUse'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockOrganization(tx);
		const profile = await lockProfile(tx, profileId);
		if (!profile) return refuse('profile.unknown');
		const clients = await clientsOfProfile(tx, profileId);
		if (clients.length > 0) {
			if (moveTo === undefined || moveTo === profileId) return refuse('profile.inUse', { clients: clients.length });
			if (!(await lockProfile(tx, moveTo))) return refuse('profile.unknown');
			const moved = await moveClients(tx, profileId, moveTo);
			await lookAgain(tx, moved, await todayOf(tx, now()));
		}
		await deleteProfileRow(tx, profileId);
		const details = { name: profile.name, moved: clients.length, ...(moveTo !== undefined && { moveTo }) };
		await record(tx, { name: 'profile.deleted', subject: profileId, actor, details });
		return allow({ moved: clients.length });
	});
