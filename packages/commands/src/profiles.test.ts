import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { profilesWithoutScenario } from '@quittance/db/profiles.ts';
import { scenariosInForce, type ScenarioDraft } from '@quittance/db/scenarios.ts';
import { expect, test } from 'vitest';
import { imported, newOrganization } from '../testing/ledger-book.ts';
import { sale, writtenLedger } from '../testing/written-ledger.ts';
import { accountCodesIn } from './account-codes.ts';
import { addCollaborator } from './add-collaborator.ts';
import { assignGroup } from './assign-group.ts';
import { assignProfile } from './assign-profile.ts';
import { createProfile } from './create-profile.ts';
import { deleteProfile } from './delete-profile.ts';
import { publishScenario } from './publish-scenario.ts';
import { renameProfile } from './rename-profile.ts';
import { setClientScenario } from './set-client-scenario.ts';
import { setDefaultProfile } from './set-default-profile.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-06-01T08:00:00Z') };
const read = <T>(actor: Actor, look: Parameters<typeof db.read<T>>[1]) => db.read(actor.organizationId, look);

const profiles = (actor: Actor) =>
	read(
		actor,
		async (tx) => await tx.selectFrom('profile').select(['id', 'name', 'isDefault']).orderBy('name').execute(),
	);
const named = async (actor: Actor, name: string) =>
	(await profiles(actor)).find((profile) => profile.name === name)!.id;
const profileOf = (actor: Actor, code: string) =>
	read(
		actor,
		async (tx) =>
			(
				await tx
					.selectFrom('client as c')
					.innerJoin('profile as p', 'p.id', 'c.profileId')
					.select('p.name')
					.where('c.accountCode', '=', code)
					.executeTakeFirst()
			)?.name,
	);
const someClients = (actor: Actor) =>
	imported(
		office,
		actor,
		writtenLedger(['C1', 'C2', 'C3'].flatMap((code, at) => sale(at, '2026-01-10', code, '100,00'))),
	);

async function colleague(actor: Actor, role: 'admin' | 'collaborator' | 'viewer'): Promise<Actor> {
	const added = await addCollaborator(office, {
		actor,
		email: `${role}@belmont.example`,
		name: role,
		role,
		language: 'fr',
	});
	if (!added.ok) throw new Error(added.refusal);
	return { ...actor, kind: 'collaborator', id: added.value.collaboratorId };
}

test('PRF-08 a new organization has "Standard" and "À affecter", which is the default', async () => {
	const actor = await newOrganization(office);
	expect((await profiles(actor)).map(({ name, isDefault }) => [name, isDefault])).toEqual([
		['Standard', false],
		['À affecter', true],
	]);
});

test('PRF-01 only admins create, rename, delete, assign and choose the default', async () => {
	const operator = await newOrganization(office);
	const profileId = await named(operator, 'Standard');
	const actor = await colleague(operator, 'collaborator');
	const answers = [
		await createProfile(office, { actor, name: 'Export', isDefault: false }),
		await renameProfile(office, { actor, profileId, name: 'Export' }),
		await deleteProfile(office, { actor, profileId }),
		await setDefaultProfile(office, { actor, profileId }),
		await assignProfile(office, { actor, profile: 'Standard', codes: 'C1' }),
	];
	expect(answers.map((answer) => (answer.ok ? '' : answer.refusal))).toEqual(Array(5).fill('admin.required'));
	expect(
		await createProfile(office, { actor: await colleague(operator, 'admin'), name: 'Export', isDefault: false }),
	).toMatchObject({ ok: true });
});

test('PRF-02 names are unique whatever their case, and there is one default', async () => {
	const actor = await newOrganization(office);
	expect(await createProfile(office, { actor, name: ' STANDARD ', isDefault: true })).toMatchObject({
		refusal: 'profile.nameTaken',
	});
	expect(await createProfile(office, { actor, name: 'Export', isDefault: true })).toMatchObject({ ok: true });
	expect((await profiles(actor)).filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['Export']);
	await setDefaultProfile(office, { actor, profileId: await named(actor, 'Standard') });
	expect((await profiles(actor)).filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['Standard']);
});

test('PRF-02 two defaults chosen at the same moment leave one', async () => {
	const actor = await newOrganization(office);
	const ids = [await named(actor, 'Standard'), await named(actor, 'À affecter')];
	await Promise.all(ids.map((profileId) => setDefaultProfile(office, { actor, profileId })));
	expect((await profiles(actor)).filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test('PRF-03 a rename is what every client shows', async () => {
	const actor = await newOrganization(office);
	await someClients(actor);
	await renameProfile(office, { actor, profileId: await named(actor, 'À affecter'), name: 'Nouveaux' });
	expect(await profileOf(actor, 'C2')).toBe('Nouveaux');
	expect(
		await renameProfile(office, { actor, profileId: await named(actor, 'Nouveaux'), name: 'standard' }),
	).toMatchObject({ refusal: 'profile.nameTaken' });
});

test('PRF-04 a profile in use is deleted only with a place for its clients, in one go', async () => {
	const actor = await newOrganization(office);
	await someClients(actor);
	const profileId = await named(actor, 'À affecter');
	expect(await deleteProfile(office, { actor, profileId })).toMatchObject({
		refusal: 'profile.inUse',
		about: { clients: 3 },
	});
	expect(await deleteProfile(office, { actor, profileId, moveTo: await named(actor, 'Standard') })).toMatchObject({
		value: { moved: 3 },
	});
	expect(await profileOf(actor, 'C3')).toBe('Standard');
	expect((await profiles(actor)).map(({ name }) => name)).toEqual(['Standard']);
});

test('CLI-12 a pasted list takes any separator, assigns whom it finds and tells whom it does not', async () => {
	const actor = await newOrganization(office);
	await someClients(actor);
	expect(accountCodesIn('C1; "C2"\n\tC9,C1|C3 ')).toEqual(['C1', 'C2', 'C9', 'C3']);
	expect(await assignProfile(office, { actor, profile: 'STANDARD', codes: 'C1; "C2"\nC9' })).toMatchObject({
		value: { assigned: 2, notFound: ['C9'] },
	});
	expect([await profileOf(actor, 'C1'), await profileOf(actor, 'C3')]).toEqual(['Standard', 'À affecter']);
});

test('GRP-01 a client joins a group and stays in all its others', async () => {
	const actor = await newOrganization(office);
	await someClients(actor);
	await assignGroup(office, { actor, group: 'Export', create: true, codes: 'C1' });
	expect(await assignGroup(office, { actor, group: 'Luxe', codes: 'C1' })).toMatchObject({ refusal: 'group.unknown' });
	await assignGroup(office, { actor, group: 'Luxe', create: true, codes: 'C1 C2' });
	const members = await read(actor, (tx) => tx.selectFrom('clientGroupMember').select('clientId').execute());
	expect(members).toHaveLength(3);
});

test('SCN-20 a profile with clients and no scenario is listed', async () => {
	const actor = await newOrganization(office);
	await someClients(actor);
	expect(await read(actor, profilesWithoutScenario)).toMatchObject([{ name: 'À affecter', clients: 3n }]);
	await assignProfile(office, { actor, profile: 'Standard', codes: 'C1 C2 C3' });
	expect(await read(actor, profilesWithoutScenario)).toEqual([]);
});

const call = {
	name: 'R1',
	on: true,
	days: 5,
	channel: 'phone',
	templateId: null,
	textConnector: null,
	instructions: 'Appeler',
	automatic: false,
} as const;
const draft: ScenarioDraft = {
	anchor: 'previous',
	grouping: 'per level',
	minimums: { EUR: 1_000n },
	ceilings: {},
	minimumGapDays: 0,
	shiftToWorkingDays: false,
	thankOnlyReminded: false,
	steps: { 'with email': [call], 'without email': [call] },
};

test('SCN-18 an edit is a new version, and the one before it stays', async () => {
	const actor = await newOrganization(office);
	const first = await publishScenario(office, { actor, scenario: { name: 'Doux' }, draft });
	if (!first.ok) throw new Error(first.refusal);
	const { scenarioId } = first.value;
	await publishScenario(office, { actor, scenario: { id: scenarioId }, draft: { ...draft, minimumGapDays: 3 } });
	expect((await read(actor, scenariosInForce)).get(scenarioId)).toMatchObject({
		minimumGapDays: 3,
		minimums: { EUR: 1_000n },
	});
	const versions = await read(actor, (tx) =>
		tx.selectFrom('scenarioVersion').select(['number', 'minimumGapDays']).orderBy('number').execute(),
	);
	expect(versions).toEqual([
		{ number: 1, minimumGapDays: 0 },
		{ number: 2, minimumGapDays: 3 },
	]);
});

test('SCN-18 two edits published at the same moment are two versions', async () => {
	const actor = await newOrganization(office);
	const made = await publishScenario(office, { actor, scenario: { name: 'Doux' }, draft });
	if (!made.ok) throw new Error(made.refusal);
	const again = () => publishScenario(office, { actor, scenario: { id: made.value.scenarioId }, draft });
	expect((await Promise.all([again(), again()])).every(({ ok }) => ok)).toBe(true);
	expect(await read(actor, (tx) => tx.selectFrom('scenarioVersion').select('id').execute())).toHaveLength(3);
});

test('SCN-13 a scenario that lacks a template cannot be saved, nor can a second one of its name', async () => {
	const actor = await newOrganization(office);
	const steps = { 'with email': [{ ...call, channel: 'email' as const }], 'without email': [call] };
	expect(
		await publishScenario(office, { actor, scenario: { name: 'Doux' }, draft: { ...draft, steps } }),
	).toMatchObject({ refusal: 'scenario.templateMissing' });
	await publishScenario(office, { actor, scenario: { name: 'Doux' }, draft });
	expect(await publishScenario(office, { actor, scenario: { name: 'doux' }, draft })).toMatchObject({
		refusal: 'scenario.nameTaken',
	});
});

test('SCN-17 SCN-11 a client takes a scenario of its own and gives it back, and its fact is looked at again', async () => {
	const actor = await newOrganization(office);
	await someClients(actor);
	const made = await publishScenario(office, { actor, scenario: { name: 'Doux' }, draft });
	if (!made.ok) throw new Error(made.refusal);
	const client = await read(actor, (tx) =>
		tx.selectFrom('client').select('id').where('accountCode', '=', 'C1').executeTakeFirstOrThrow(),
	);
	await db.write(actor, async (tx) => {
		await tx
			.updateTable('client')
			.set({ lookedOn: '2026-06-01' as never })
			.execute();
		await record(tx, { name: 'run.planned', actor });
	});
	const { scenarioId } = made.value;
	expect(await setClientScenario(office, { actor, clientId: client.id, scenarioId })).toMatchObject({ ok: true });
	const stored = await read(actor, (tx) =>
		tx.selectFrom('client').select(['scenarioId', 'lookedOn']).where('id', '=', client.id).executeTakeFirst(),
	);
	expect(stored).toEqual({ scenarioId, lookedOn: null });
	expect(await setClientScenario(office, { actor, clientId: client.id, scenarioId: client.id })).toMatchObject({
		refusal: 'scenario.unknown',
	});
});
