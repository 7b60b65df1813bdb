import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { lockProfile, profileNamed, renameProfileRow } from '@quittance/db/profiles.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type RenameProfile = { readonly actor: Actor; readonly profileId: string; readonly name: string };

/** A profile gets another name, at once for every client in it (PRF-01, PRF-03); two never share one (PRF-02). */
export const renameProfile = (
	{ db }: Office,
	{ actor, profileId, name: asked }: RenameProfile,
): Promise<
	Outcome<{ profileId: string }, 'admin.required' | 'profile.unknown' | 'profile.nameMissing' | 'profile.nameTaken'>
> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.trim();
		if (name === '') return refuse('profile.nameMissing');
		await lockOrganization(tx);
		const profile = await lockProfile(tx, profileId);
		if (!profile) return refuse('profile.unknown');
		const namesake = await profileNamed(tx, name);
		if (namesake && namesake.id !== profileId) return refuse('profile.nameTaken', { name });
		await renameProfileRow(tx, profileId, name);
		await record(tx, {
			name: 'profile.renamed',
			subject: profileId,
			actor,
			details: { before: profile.name, after: name },
		});
		return allow({ profileId });
	});
