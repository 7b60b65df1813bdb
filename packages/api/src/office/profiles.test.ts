import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
let organizations = 0;

/** Two clients of the profile "Public", which has no scenario, beside an empty one; an admin's desk and a collaborator's. */
async function house() {
	const operator: Actor = await testOrganization(database, ++organizations);
	const [admin, collaborator] = [
		await joinStaff(database, operator, 'admin', 'Anne'),
		await joinStaff(database, operator, 'collaborator', 'Bruno'),
	];
	const made = await database.write(operator, async (tx) => {
		const [used, empty] = await tx
			.insertInto('profile')
			.values([
				{ name: 'Public', isDefault: true },
				{ name: 'Export', isDefault: false },
			])
			.returning('id')
			.execute();
		const profileId = used?.id ?? '';
		const clients = await tx
			.insertInto('client')
			.values(['Aubert', 'Bazin'].map((name) => ({ name, accountCode: name, profileId })))
			.returning('id')
			.execute();
		return { used: profileId, empty: empty?.id ?? '', clients: clients.map(({ id }) => id) };
	});
	const desk = (who: typeof admin) => createOfficeCaller(officeContext(database, who));
	return { ...made, operator, collaborator, admin: desk(admin), other: desk(collaborator) };
}

test('PRF-01 SCN-20 all staff see the profiles, with how many of their clients they may see; none without a scenario is hidden', async () => {
	const { admin, other, operator, collaborator, clients } = await house();
	expect(await admin.profiles.list()).toMatchObject([
		{ name: 'Export', isDefault: false, scenario: null, clients: 0 },
		{ name: 'Public', isDefault: true, scenario: null, clients: 2 },
	]);
	await database.write(operator, (tx) => storeClientRight(tx, collaborator.id, clients[0] ?? '', 'none'));
	expect((await other.profiles.list()).map(({ clients: seen }) => seen)).toEqual([0, 1]);
});

test('PRF-04 the dialog’s answer: how many there are without a choice, how many moved with one; a cancel asks nothing of the server', async () => {
	const { admin, used, empty, clients } = await house();
	await expect(admin.profiles.remove({ id: used })).rejects.toMatchObject({ message: 'profile.inUse' });
	expect((await admin.profiles.list()).map(({ clients: count }) => count)).toEqual([0, 2]);
	expect(await admin.profiles.remove({ id: used, moveTo: empty })).toEqual({ moved: 2 });
	expect(await admin.profiles.list()).toMatchObject([{ name: 'Export', clients: 2 }]);
	const [line] = (await admin.activities.ofClient({ clientId: clients[0] ?? '' })).activities;
	expect(line).toMatchObject({ name: 'profile.assigned', details: { before: 'Public', profile: 'Export' } });
});

test('PRF-05 PRF-06 the file shows the profile, which an admin changes to another or to none', async () => {
	const { admin, other, empty, clients } = await house();
	const [clientId = ''] = clients;
	const profileOf = async () => (await admin.clients.file({ id: clientId })).client.profile;
	await expect(other.profiles.give({ clientId, profileId: empty })).rejects.toMatchObject({
		message: 'act.notForRole',
	});
	expect(await profileOf()).toBe('Public');
	await admin.profiles.give({ clientId, profileId: empty });
	expect(await profileOf()).toBe('Export');
	await admin.profiles.give({ clientId, profileId: null });
	expect(await profileOf()).toBeNull();
});
