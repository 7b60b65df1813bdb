import { testDatabase } from '@quittance/db/testing/test-database.ts';
import type { Actor } from '@quittance/db/open.ts';
import { expect, test } from 'vitest';
import { bytesOf, imported, newOrganization } from '../testing/ledger-book.ts';
import { sale, writtenLedger } from '../testing/written-ledger.ts';
import { createProfile } from './create-profile.ts';
import { deleteProfile } from './delete-profile.ts';
import { giveProfile } from './give-profile.ts';
import { importFile } from './import-file.ts';
import { renameProfile } from './rename-profile.ts';
import { setDefaultProfile } from './set-default-profile.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-06-01T08:00:00Z') };

/** A book with the profiles "Standard", "À affecter", "Export" and "Grands comptes", three clients in the second, the last two in no other. */
async function book() {
	const actor = await newOrganization(office);
	await imported(
		office,
		actor,
		writtenLedger(['C1', 'C2', 'C3'].flatMap((code, at) => sale(at, '2026-01-10', code, '100,00'))),
	);
	const made = [];
	for (const name of ['Export', 'Grands comptes']) {
		const profile = await createProfile(office, { actor, name, isDefault: false });
		if (!profile.ok) throw new Error(profile.refusal);
		made.push(profile.value.profileId);
	}
	const [one = '', other = ''] = made;
	const clients = (await look(actor)).map(({ id }) => id);
	return { actor, one, other, clients };
}

const look = (actor: Actor) =>
	db.read(actor.organizationId, (tx) =>
		tx
			.selectFrom('client as c')
			.leftJoin('profile as p', 'p.id', 'c.profileId')
			.select(['c.id', 'p.name'])
			.orderBy('c.id')
			.execute(),
	);
const profileNames = (actor: Actor) =>
	db.read(actor.organizationId, async (tx) =>
		(await tx.selectFrom('profile').select('name').orderBy('name').execute()).map(({ name }) => name),
	);
const how = (answers: readonly ({ ok: true } | { ok: false; refusal: string })[]) =>
	answers.map((answer) => (answer.ok ? 'done' : answer.refusal)).sort();

test('PRF-04 two admins delete each other’s refuge at once: one is told that it is gone, and no client is without', async () => {
	const { actor, one, other, clients } = await book();
	await giveProfile(office, { actor, clientIds: clients.slice(0, 2), profileId: one });
	await giveProfile(office, { actor, clientIds: clients.slice(2), profileId: other });
	const answers = await Promise.all([
		deleteProfile(office, { actor, profileId: one, moveTo: other }),
		deleteProfile(office, { actor, profileId: other, moveTo: one }),
	]);
	expect(how(answers)).toEqual(['done', 'profile.unknown']);
	expect(new Set((await look(actor)).map(({ name }) => name)).size).toBe(1);
	expect((await look(actor))[0]?.name).toMatch(/Export|Grands comptes/);
});

test('PRF-04 a profile deleted twice at once is deleted once', async () => {
	const { actor, one } = await book();
	const answers = await Promise.all([
		deleteProfile(office, { actor, profileId: one }),
		deleteProfile(office, { actor, profileId: one }),
	]);
	expect(how(answers)).toEqual(['done', 'profile.unknown']);
});

test('PRF-04 a client that comes into a profile while it is deleted moves along, or finds it gone', async () => {
	for (let turn = 0; turn < 5; turn++) {
		const { actor, one, other, clients } = await book();
		const [given, deleted] = await Promise.all([
			giveProfile(office, { actor, clientIds: clients, profileId: one }),
			deleteProfile(office, { actor, profileId: one, moveTo: other }),
		]);
		expect(deleted).toMatchObject({ ok: true });
		const there = (await look(actor)).map(({ name }) => name);
		if (given.ok) expect(there).toEqual(Array(3).fill('Grands comptes'));
		else expect([given.refusal, there]).toEqual(['profile.unknown', Array(3).fill('À affecter')]);
	}
});

test('PRF-04 a profile that is in use by then, and has nowhere to send its clients, stays', async () => {
	const { actor, one, clients } = await book();
	const [given, deleted] = await Promise.all([
		giveProfile(office, { actor, clientIds: clients, profileId: one }),
		deleteProfile(office, { actor, profileId: one }),
	]);
	expect(how([given, deleted]).join()).toMatch(/^done,profile\.(inUse|unknown)$/);
	expect(await profileNames(actor)).toHaveLength(given.ok ? 4 : 3);
});

test('PRF-02 two profiles renamed alike at once: one keeps its name', async () => {
	const { actor, one, other } = await book();
	const answers = await Promise.all([
		renameProfile(office, { actor, profileId: one, name: 'Étranger' }),
		renameProfile(office, { actor, profileId: other, name: 'étranger' }),
		createProfile(office, { actor, name: 'ÉTRANGER', isDefault: false }),
	]);
	expect(how(answers)).toEqual(['done', 'profile.nameTaken', 'profile.nameTaken']);
});

test('PRF-03 a profile renamed while it is deleted is gone either way', async () => {
	const { actor, one } = await book();
	const [renamed, deleted] = await Promise.all([
		renameProfile(office, { actor, profileId: one, name: 'Étranger' }),
		deleteProfile(office, { actor, profileId: one }),
	]);
	expect(deleted).toMatchObject({ ok: true });
	expect(how([renamed])).toSatisfy(([said]: string[]) => said === 'done' || said === 'profile.unknown');
	expect(await profileNames(actor)).toEqual(['Grands comptes', 'Standard', 'À affecter']);
});

test('PRF-02 a new default and another made default at once leave one', async () => {
	const { actor, one } = await book();
	await Promise.all([
		createProfile(office, { actor, name: 'Publics', isDefault: true }),
		setDefaultProfile(office, { actor, profileId: one }),
	]);
	const defaults = await db.read(actor.organizationId, (tx) =>
		tx.selectFrom('profile').select('id').where('isDefault', '=', true).execute(),
	);
	expect(defaults).toHaveLength(1);
});

test('PRF-04 an import names a profile that is deleted meanwhile: it is refused whole, or its clients move along', async () => {
	const { actor, one, other } = await book();
	const file = { name: 'clients.csv', bytes: bytesOf('Code client;Raison sociale;Profil\r\nC9;Nadaud;Export') };
	const [imported, deleted] = await Promise.all([
		importFile(office, { actor, file, as: 'clients', consent: 'none' }),
		deleteProfile(office, { actor, profileId: one, moveTo: other }),
	]);
	expect(deleted).toMatchObject({ ok: true });
	const there = (await look(actor)).map(({ name }) => name);
	if (imported.ok) expect(there).toContain('Grands comptes');
	else expect([imported.refusal, there.length]).toEqual(['profile.unknown', 3]);
});
