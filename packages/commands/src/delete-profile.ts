import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record, recordForEach } from '@quittance/db/activities.ts';
import { setProfileOf } from '@quittance/db/clients.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { deleteProfileRow, keepProfile, lockClientsOfProfile, lockProfile } from '@quittance/db/profiles.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
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
		await keepPlanningOut(tx);
		const profile = await lockProfile(tx, profileId);
		if (!profile) return refuse('profile.unknown');
		const clients = await lockClientsOfProfile(tx, profileId);
		if (clients.length > 0) {
			if (moveTo === undefined || moveTo === profileId) return refuse('profile.inUse', { clients: clients.length });
			const next = await keepProfile(tx, moveTo);
			if (!next) return refuse('profile.unknown');
			await setProfileOf(tx, clients, next.id);
			await lookAgain(tx, clients, await todayOf(tx, now()));
			const details = { before: profile.name, profile: next.name };
			await recordForEach(
				tx,
				{ name: 'profile.assigned', subject: next.id, actor },
				clients.map((clientId) => ({ clientId, details })),
			);
		}
		await deleteProfileRow(tx, profileId);
		const details = { name: profile.name, moved: clients.length, ...(moveTo !== undefined && { moveTo }) };
		await record(tx, { name: 'profile.deleted', subject: profileId, actor, details });
		return allow({ moved: clients.length });
	});
