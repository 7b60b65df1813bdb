import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { lockClientsByCode, setProfileOf } from '@quittance/db/clients.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepProfile, profileNamed } from '@quittance/db/profiles.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { accountCodesIn } from './account-codes.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type AssignProfile = {
	readonly actor: Actor;
	/** Name of the profile, whatever the case. */
	readonly profile: string;
	/** As pasted: codes with anything between them. */
	readonly codes: string;
};

/** What became of a pasted list: how many were found, and the codes that nobody has (CLI-12). */
export type Assigned = { readonly assigned: number; readonly notFound: readonly string[] };

/** Puts the clients of a pasted list of account codes into a profile; codes that nobody has are told, not an error (PRF-01, CLI-12). */
export const assignProfile = (
	{ db, now }: Office,
	{ actor, profile: name, codes: pasted }: AssignProfile,
): Promise<Outcome<Assigned, 'admin.required' | 'profile.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		const named = await profileNamed(tx, name);
		const profile = named && (await keepProfile(tx, named.id));
		if (!profile) return refuse('profile.unknown', { name });
		const codes = accountCodesIn(pasted);
		const clients = await lockClientsByCode(tx, codes);
		const changed = await setProfileOf(
			tx,
			clients.map(({ id }) => id),
			profile.id,
		);
		await lookAgain(
			tx,
			changed.map(({ id }) => id),
			await todayOf(tx, now()),
		);
		await recordForEach(
			tx,
			{ name: 'profile.assigned', subject: profile.id, actor },
			changed.map(({ id, before }) => ({ clientId: id, details: { profile: profile.name, before } })),
		);
		const known = new Set(clients.map(({ accountCode }) => accountCode));
		return allow({ assigned: clients.length, notFound: codes.filter((code) => !known.has(code)) });
	});
