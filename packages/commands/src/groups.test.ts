import { day } from '@quittance/core/calendar/day.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import { setGroupScenario } from '@quittance/db/groups.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addScenario } from '@quittance/db/scenarios.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { bytesOf, newOrganization } from '../testing/ledger-book.ts';
import { addCollaborator } from './add-collaborator.ts';
import { addToGroups } from './add-to-groups.ts';
import { createGroup } from './create-group.ts';
import { deleteGroup } from './delete-group.ts';
import { importFile } from './import-file.ts';
import { rankGroup } from './rank-group.ts';
import { removeFromGroups } from './remove-from-groups.ts';
import { renameGroup } from './rename-group.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-06-01T08:00:00Z') };
const LOOKED = day('2026-06-01');

/** Three groups in this rank, three clients at whom the last run looked, and a collaborator. */
async function book() {
	const actor = await newOrganization(office);
	const groups: string[] = [];
	for (const name of ['Export', 'Luxe', 'Publics']) {
		const made = await createGroup(office, { actor, name });
		if (!made.ok) throw new Error(made.refusal);
		groups.push(made.value.groupId);
	}
	const clients = await db.write(actor, (tx) =>
		tx
			.insertInto('client')
			.values(['C1', 'C2', 'C3'].map((name) => ({ name, accountCode: name, lookedOn: LOOKED })))
			.returning('id')
			.execute(),
	);
	const hired = await addCollaborator(office, {
		actor,
		email: 'bruno@belmont.example',
		name: 'Bruno',
		role: 'collaborator',
		language: 'fr',
	});
	if (!hired.ok) throw new Error(hired.refusal);
	const bruno: Actor = { ...actor, kind: 'collaborator', id: hired.value.collaboratorId };
	const [export_ = '', luxe = '', publics = ''] = groups;
	return { actor, bruno, export_, luxe, publics, clients: clients.map(({ id }) => id) };
}

const read = <T>(actor: Actor, look: Parameters<typeof db.read<T>>[1]) => db.read(actor.organizationId, look);
const names = (actor: Actor) =>
	read(actor, async (tx) =>
		(await tx.selectFrom('clientGroup').select(['name', 'rank']).orderBy('rank').execute()).map(
			({ name, rank }) => `${rank} ${name}`,
		),
	);
const members = (actor: Actor) =>
	read(actor, async (tx) =>
		(
			await tx
				.selectFrom('clientGroupMember as m')
				.innerJoin('clientGroup as g', 'g.id', 'm.clientGroupId')
				.innerJoin('client as c', 'c.id', 'm.clientId')
				.select(['c.name', 'g.name as group', 'm.origin'])
				.orderBy('c.name')
				.orderBy('g.rank')
				.execute()
		).map(({ name, group, origin }) => `${name} ${group} ${origin}`),
	);
const toLookAt = (actor: Actor) =>
	read(actor, async (tx) =>
		(await tx.selectFrom('client').select('name').where('lookedOn', 'is', null).orderBy('name').execute()).map(
			({ name }) => name,
		),
	);
const how = (answers: readonly ({ ok: true } | { ok: false; refusal: string })[]) =>
	answers.map((answer) => (answer.ok ? 'done' : answer.refusal)).sort();

test('GRP-06 only admins create, rename, rank and delete groups', async () => {
	const { bruno, luxe } = await book();
	const answers = [
		await createGroup(office, { actor: bruno, name: 'Neufs' }),
		await renameGroup(office, { actor: bruno, groupId: luxe, name: 'Neufs' }),
		await rankGroup(office, { actor: bruno, groupId: luxe, rank: 1 }),
		await deleteGroup(office, { actor: bruno, groupId: luxe, memberships: 0 }),
	];
	expect(how(answers)).toEqual(Array(4).fill('admin.required'));
});

test('GRP-06 names are unique whatever the case, and ranks run without a gap wherever a group is put', async () => {
	const { actor, export_, luxe, publics } = await book();
	expect(await createGroup(office, { actor, name: ' LUXE ' })).toMatchObject({ refusal: 'group.nameTaken' });
	expect(await renameGroup(office, { actor, groupId: export_, name: 'luxe' })).toMatchObject({
		refusal: 'group.nameTaken',
	});
	expect(await renameGroup(office, { actor, groupId: luxe, name: 'Grand luxe' })).toMatchObject({ ok: true });
	expect(await rankGroup(office, { actor, groupId: publics, rank: 1 })).toMatchObject({ value: { rank: 1 } });
	expect(await names(actor)).toEqual(['1 Publics', '2 Export', '3 Grand luxe']);
	expect(await rankGroup(office, { actor, groupId: publics, rank: 99 })).toMatchObject({ value: { rank: 3 } });
	expect(await names(actor)).toEqual(['1 Export', '2 Grand luxe', '3 Publics']);
});

test('GRP-06 groups made, ranked and imported at once share no rank and no name', async () => {
	const { actor, luxe, publics } = await book();
	const file = {
		name: 'clients.csv',
		bytes: bytesOf('Code client;Raison sociale;Groupes\r\nC9;Nadaud;"Neufs, Rares"'),
	};
	const answers = await Promise.all([
		rankGroup(office, { actor, groupId: publics, rank: 1 }),
		rankGroup(office, { actor, groupId: luxe, rank: 1 }),
		createGroup(office, { actor, name: 'NEUFS' }),
		createGroup(office, { actor, name: 'neufs' }),
		importFile(office, { actor, file, as: 'clients', consent: 'none' }),
	]);
	expect(
		how(answers)
			.filter((one) => one !== 'done')
			.every((one) => one === 'group.nameTaken'),
	).toBe(true);
	expect((await names(actor)).map((name) => name.split(' ')[0])).toEqual(['1', '2', '3', '4', '5']);
});

test('GRP-01 adding never removes others, removing touches only those chosen, and both count what changed', async () => {
	const { actor, export_, luxe, publics, clients } = await book();
	const [one = '', two = ''] = clients;
	await addToGroups(office, { actor, clientIds: [one], groupIds: [export_] });
	expect(await addToGroups(office, { actor, clientIds: [one, two], groupIds: [export_, luxe] })).toMatchObject({
		value: { changed: 2, unchanged: 0, readOnly: 0 },
	});
	expect(await addToGroups(office, { actor, clientIds: [one, two], groupIds: [luxe] })).toMatchObject({
		value: { changed: 0, unchanged: 2 },
	});
	expect(await members(actor)).toEqual(['C1 Export hand', 'C1 Luxe hand', 'C2 Export hand', 'C2 Luxe hand']);
	expect(await removeFromGroups(office, { actor, clientIds: clients, groupIds: [luxe, publics] })).toMatchObject({
		value: { changed: 2, unchanged: 1 },
	});
	expect(await members(actor)).toEqual(['C1 Export hand', 'C2 Export hand']);
	expect(await toLookAt(actor)).toEqual(['C1', 'C2']);
});

test('GRP-02 a membership from an import is a person’s once a person gives it too', async () => {
	const { actor, clients, luxe } = await book();
	const file = { name: 'clients.csv', bytes: bytesOf('Code client;Raison sociale;Groupes\r\nC1;C1;Luxe') };
	await importFile(office, { actor, file, as: 'clients', consent: 'none' });
	expect(await members(actor)).toEqual(['C1 Luxe import']);
	expect(await addToGroups(office, { actor, clientIds: clients.slice(0, 1), groupIds: [luxe] })).toMatchObject({
		value: { changed: 0, unchanged: 1 },
	});
	expect(await members(actor)).toEqual(['C1 Luxe hand']);
});

test('GRP-06 all staff may assign clients that they have full right on, and are told of the others', async () => {
	const { actor, bruno, luxe, clients } = await book();
	const [one = '', two = '', three = ''] = clients;
	await db.write(actor, async (tx) => {
		await storeClientRight(tx, bruno.id, two, 'read');
		await storeClientRight(tx, bruno.id, three, 'none');
	});
	const add = (...clientIds: string[]) => addToGroups(office, { actor: bruno, clientIds, groupIds: [luxe] });
	expect(await add(one, two, three)).toMatchObject({ value: { changed: 1, unchanged: 0, readOnly: 1 } });
	expect(await add(two, three)).toMatchObject({ refusal: 'client.readOnly' });
	expect(await add(three)).toMatchObject({ refusal: 'client.unknown' });
	expect(await members(actor)).toEqual(['C1 Luxe hand']);
});

test('GRP-06 deleting a group ends memberships only, of as many clients as was said, and its scenario stays', async () => {
	const { actor, export_, luxe, clients } = await book();
	await addToGroups(office, { actor, clientIds: clients, groupIds: [luxe] });
	await addToGroups(office, { actor, clientIds: clients.slice(0, 1), groupIds: [export_] });
	await db.write(actor, async (tx) => {
		const scenario = await addScenario(tx, 'Luxe');
		await setGroupScenario(tx, luxe, scenario?.id ?? null);
		await tx.updateTable('client').set({ lookedOn: LOOKED }).execute();
	});
	const remove = (memberships: number) => deleteGroup(office, { actor, groupId: luxe, memberships });
	expect(await remove(2)).toMatchObject({ refusal: 'group.changed', about: { clients: 3 } });
	expect(await toLookAt(actor)).toEqual([]);
	expect(await remove(3)).toMatchObject({ value: { left: 3 } });
	expect(await members(actor)).toEqual(['C1 Export hand']);
	expect(await toLookAt(actor)).toEqual(['C1', 'C2', 'C3']);
	expect(await read(actor, (tx) => tx.selectFrom('scenario').select('name').execute())).toEqual([{ name: 'Luxe' }]);
});

test('GRP-06 a client that joins a group while it is deleted finds it gone, or the admin is told again', async () => {
	for (let turn = 0; turn < 5; turn++) {
		const { actor, luxe, clients } = await book();
		const [joined, deleted] = await Promise.all([
			addToGroups(office, { actor, clientIds: clients, groupIds: [luxe] }),
			deleteGroup(office, { actor, groupId: luxe, memberships: 0 }),
		]);
		expect(how([joined, deleted]).join()).toMatch(/^done,group\.(unknown|changed)$/);
		expect(await members(actor)).toHaveLength(joined.ok ? 3 : 0);
	}
});

test('SCN-17 GRP-06 another rank makes the next run look again at those whose scenario it may change', async () => {
	const { actor, export_, luxe, publics, clients } = await book();
	await addToGroups(office, { actor, clientIds: clients.slice(0, 2), groupIds: [luxe] });
	await addToGroups(office, { actor, clientIds: clients.slice(2), groupIds: [export_] });
	await db.write(actor, async (tx) => {
		await setGroupScenario(tx, luxe, (await addScenario(tx, 'Luxe'))?.id ?? null);
		await tx.updateTable('client').set({ lookedOn: LOOKED }).execute();
	});
	await rankGroup(office, { actor, groupId: publics, rank: 3 });
	expect(await toLookAt(actor)).toEqual([]);
	await rankGroup(office, { actor, groupId: luxe, rank: 1 });
	expect(await toLookAt(actor)).toEqual(['C1', 'C2']);
});
