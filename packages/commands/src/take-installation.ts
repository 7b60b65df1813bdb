import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { mayBePassword } from '@quittance/core/rights/password.ts';
import { record } from '@quittance/db/activities.ts';
import { storeCredential } from '@quittance/db/credentials.ts';
import { newIds } from '@quittance/db/ids.ts';
import type { Actor } from '@quittance/db/open.ts';
import { installationIsFree, type NewOrganization } from '@quittance/db/organizations.ts';
import { joinStaff, type AddRefusal } from './add-collaborator.ts';
import { foundOrganization, type FoundRefusal } from './create-organization.ts';
import type { Office } from './office.ts';

export type TakeInstallation = {
	readonly organization: Omit<NewOrganization, 'id'>;
	readonly admin: { readonly name: string; readonly email: string; readonly password: string };
	/** What is kept of the password (auth/password-hash.ts). */
	readonly hash: (password: string) => Promise<string>;
};

export type TakeRefusal =
	AddRefusal | FoundRefusal | 'installation.taken' | 'password.common' | 'password.tooLong' | 'password.tooShort';

/**
 * The first organization of an empty installation, with its two profiles (PRF-08) and its first admin, in one go (ORG-01): afterwards this door is closed
 * for ever. Of two who take it at once one does, and the other hears `installation.taken`. Whoever calls has seen the setup token.
 */
export async function takeInstallation(
	{ db, now }: Office,
	{ organization, admin, hash }: TakeInstallation,
): Promise<Outcome<{ organizationId: string }, TakeRefusal>> {
	// Belongs to no organization yet: asking for an id needs none.
	const [organizationId = ''] = await db.read('', (tx) => newIds(tx, 1));
	const actor: Actor = { organizationId, kind: 'operator', id: 'first run' };
	return db.write(actor, async (tx) => {
		if (!(await installationIsFree(tx))) return refuse('installation.taken');
		const founded = await foundOrganization(tx, { actor, ...organization });
		if (!founded.ok) return founded;
		const { name, email, password } = admin;
		const joined = await joinStaff(tx, { actor, name, email, role: 'admin', language: organization.language });
		if (!joined.ok) return joined;
		const decision = mayBePassword(password, admin);
		if (!decision.ok) return decision;
		const { collaboratorId } = joined.value;
		await storeCredential(tx, collaboratorId, await hash(password), now());
		await record(tx, { name: 'collaborator.passwordSet', subject: collaboratorId, actor });
		return allow({ organizationId });
	});
}
