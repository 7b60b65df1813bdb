import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { lockClients, setProfileOf } from '@quittance/db/clients.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepProfile } from '@quittance/db/profiles.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import type { OfMany } from './lock-actable.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type GiveProfile = {
	readonly actor: Actor;
	readonly clientIds: readonly string[];
	/** null: none, which a client may have (PRF-05). */
	readonly profileId: string | null;
};

/** Puts clients into a profile, or into none, and their next run follows it (PRF-01, SCN-17). How many were in another before. */
export const giveProfile = (
	{ db, now }: Office,
	{ actor, clientIds, profileId }: GiveProfile,
): Promise<Outcome<OfMany, 'admin.required' | 'profile.unknown' | 'client.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		const profile = profileId === null ? null : await keepProfile(tx, profileId);
		if (profile === undefined) return refuse('profile.unknown');
		const clients = await lockClients(tx, clientIds);
		if (clients.length === 0) return refuse('client.unknown');
		const changed = await setProfileOf(tx, clients, profileId);
		await lookAgain(
			tx,
			changed.map(({ id }) => id),
			await todayOf(tx, now()),
		);
		const news = changed.map(({ id, before }) => ({ clientId: id, details: { before, profile: profile?.name } }));
		if (profile) await recordForEach(tx, { name: 'profile.assigned', subject: profile.id, actor }, news);
		else await recordForEach(tx, { name: 'profile.unassigned', actor }, news);
		return allow({ changed: changed.length, unchanged: clients.length - changed.length, readOnly: 0 });
	});
