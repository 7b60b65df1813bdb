import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { lockProfile, makeDefault } from '@quittance/db/profiles.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

/** The profile that new clients get; it takes the flag from the other, so there are never two (PRF-02, PRF-05). */
export const setDefaultProfile = (
	{ db }: Office,
	{ actor, profileId }: { readonly actor: Actor; readonly profileId: string },
): Promise<Outcome<{ profileId: string }, 'admin.required' | 'profile.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockOrganization(tx);
		if (!(await lockProfile(tx, profileId))) return refuse('profile.unknown');
		await makeDefault(tx, profileId);
		await record(tx, { name: 'profile.madeDefault', subject: profileId, actor });
		return allow({ profileId });
	});
