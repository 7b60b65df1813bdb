import { collaboratorByEmail } from '@quittance/db/collaborators.ts';
import { defaultProfile, profileNamed } from '@quittance/db/profiles.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { takeInstallation } from './take-installation.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date() };
const hash = async (password: string) => `$argon2id$${password.length}`;
const belmont = { name: 'Belmont', country: 'FR', language: 'fr', currency: 'EUR', timeZone: 'Europe/Paris' } as const;
const anne = { name: 'Anne Moreau', email: 'anne@belmont.example', password: 'vingt tables de bois' };
const take = (organization = {}, admin = {}) =>
	takeInstallation(office, { organization: { ...belmont, ...organization }, admin: { ...anne, ...admin }, hash });

test('ORG-01 PRF-08 an empty installation is taken once, with profiles and an admin; of two at once the later is told', async () => {
	expect(await take({ name: ' ' })).toMatchObject({ refusal: 'organization.nameMissing' });
	expect(await take({ timeZone: 'Mars/Olympus' })).toMatchObject({ refusal: 'organization.timeZoneUnknown' });
	expect(await take({}, { email: 'anne' })).toMatchObject({ refusal: 'collaborator.emailMalformed' });
	expect(await take({}, { password: 'short' })).toMatchObject({ refusal: 'password.tooShort' });
	expect(await take({}, { password: 'motdepasse12' })).toMatchObject({ refusal: 'password.common' });

	const both = await Promise.all([take(), take({ name: 'Garonne' })]);
	const [winner] = both.filter(({ ok }) => ok);
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'installation.taken' });
	if (!winner?.ok) throw new Error('nobody took it');
	const { organizationId } = winner.value;
	const operator = { organizationId, kind: 'operator', id: 'test' } as const;
	const found = await db.write(operator, async (tx) => ({
		standard: await profileNamed(tx, 'Standard'),
		usual: await defaultProfile(tx),
		admin: await collaboratorByEmail(tx, anne.email),
	}));
	expect(found.standard).toMatchObject({ isDefault: false });
	expect(found.usual).toMatchObject({ name: 'À affecter' });
	expect(found.admin).toBeDefined();
	expect(await take()).toMatchObject({ refusal: 'installation.taken' });
});
