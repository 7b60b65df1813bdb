import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { addProfile, makeDefault } from '@quittance/db/profiles.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type CreateProfile = { readonly actor: Actor; readonly name: string; readonly isDefault: boolean };

/** A new profile, without a scenario at first; as the default it takes that flag from the other (PRF-01, PRF-02). */
export const createProfile = (
	{ db }: Office,
	{ actor, name: asked, isDefault }: CreateProfile,
): Promise<Outcome<{ profileId: string }, 'admin.required' | 'profile.nameMissing' | 'profile.nameTaken'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.trim();
		if (name === '') return refuse('profile.nameMissing');
		await lockOrganization(tx);
		const profile = await addProfile(tx, { name, isDefault: false, scenarioId: null });
		if (!profile) return refuse('profile.nameTaken', { name });
		if (isDefault) await makeDefault(tx, profile.id);
		await record(tx, { name: 'profile.created', subject: profile.id, actor, details: { name, isDefault } });
		return allow({ profileId: profile.id });
	});
