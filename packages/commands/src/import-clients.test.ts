import { testDatabase } from '@quittance/db/testing/test-database.ts';
import type { Actor } from '@quittance/db/open.ts';
import { expect, test } from 'vitest';
import { bytesOf, newOrganization } from '../testing/ledger-book.ts';
import { assignGroup } from './assign-group.ts';
import { importFile } from './import-file.ts';

const { database: db } = await testDatabase();
const at = new Date('2026-06-01T08:00:00Z');
const office = { db, now: () => at };
const read = <T>(actor: Actor, look: Parameters<typeof db.read<T>>[1]) => db.read(actor.organizationId, look);

const HEADER =
	'Code client;Raison sociale;Contact;Email;Accepte email;Mobile;Accepte SMS;Adresse;Code postal;Ville;Profil;Groupes;Délai de paiement';
const list = (...rows: string[]) => [HEADER, ...rows].join('\r\n');
const DUPONT =
	'C1;Dupont SA;Marie Curie;marie@dupont.example;oui;06 12 34 56 78;oui;1 rue de la Paix;75002;Paris;Standard;Grands comptes, Export;45 jours fin de mois';
const MARTIN = 'C2;Martin;;compta@martin.example;non;;;;;;;Export;';

const imported = (actor: Actor, text: string, consent: 'as in file' | 'none' = 'none') =>
	importFile(office, { actor, file: { name: 'clients.csv', bytes: bytesOf(text) }, as: 'clients', consent });
const members = (actor: Actor) =>
	read(actor, (tx) =>
		tx
			.selectFrom('clientGroupMember as m')
			.innerJoin('clientGroup as g', 'g.id', 'm.clientGroupId')
			.innerJoin('client as c', 'c.id', 'm.clientId')
			.select(['c.accountCode', 'g.name', 'm.origin'])
			.orderBy('c.accountCode')
			.orderBy('g.name')
			.execute(),
	);
const consents = (actor: Actor) =>
	read(actor, (tx) =>
		tx.selectFrom('consent').select(['channel', 'givenBy', 'givenHow', 'givenAt']).orderBy('channel').execute(),
	);

test('CLI-06 an import leaves every channel off, unless the person importing says otherwise; then it records who, when and how', async () => {
	const actor = await newOrganization(office);
	expect(await imported(actor, list(DUPONT, MARTIN))).toMatchObject({
		ok: true,
		value: { consentsInFile: 0, counts: { clients: 2, contacts: 1, emails: 2, phones: 1, consents: 0 } },
	});
	expect(await consents(actor)).toEqual([]);
	expect(await imported(actor, list(DUPONT, MARTIN), 'as in file')).toMatchObject({
		ok: true,
		value: { consentsInFile: 2, counts: { clients: 0, consents: 2 } },
	});
	const ground = { givenBy: 'test', givenHow: 'import of clients.csv', givenAt: at };
	expect(await consents(actor)).toEqual([
		{ channel: 'email', ...ground },
		{ channel: 'sms', ...ground },
	]);
});

test('CLI-06 a consent that was withdrawn stays so, whatever a file says', async () => {
	const actor = await newOrganization(office);
	await imported(actor, list(DUPONT), 'as in file');
	await db.write(actor, (tx) => tx.updateTable('consent').set({ withdrawnAt: at, withdrawnBy: 'Marie' }).execute());
	expect(await imported(actor, list(DUPONT), 'as in file')).toMatchObject({ value: { counts: { consents: 0 } } });
	expect(await consents(actor)).toHaveLength(2);
});

test('INV-01 the same clients again give nothing new, and what the file leaves out stays', async () => {
	const actor = await newOrganization(office);
	await imported(actor, list(DUPONT, MARTIN));
	const nothing = {
		clients: 0,
		changed: 0,
		contacts: 0,
		emails: 0,
		phones: 0,
		addresses: 0,
		consents: 0,
		memberships: 0,
	};
	expect(await imported(actor, list(DUPONT, MARTIN))).toMatchObject({ value: { counts: nothing } });
	expect(await imported(actor, list('C1;;;;;;;;;;;;'))).toMatchObject({ value: { counts: nothing } });
	const [client] = await read(actor, (tx) =>
		tx.selectFrom('client').selectAll().where('accountCode', '=', 'C1').execute(),
	);
	expect(client).toMatchObject({ name: 'Dupont SA', termsDays: 45, termsEndOfMonth: 'afterDays' });
});

test('INV-01 several rows of one client are its several contacts', async () => {
	const actor = await newOrganization(office);
	await imported(
		actor,
		list(
			DUPONT,
			'C1;Dupont SA;Pierre Curie;pierre@dupont.example;;;;;;;;;',
			'C1;Dupont SA;MARIE CURIE;comptable@dupont.example;;;;;;;;;',
		),
	);
	const contacts = await read(actor, (tx) =>
		tx
			.selectFrom('contact as c')
			.innerJoin('clientContact as l', 'l.contactId', 'c.id')
			.innerJoin('emailAddress as e', 'e.contactId', 'c.id')
			.select(['c.name', 'l.receivesReminders', 'e.address', 'e.position'])
			.orderBy('e.address')
			.execute(),
	);
	expect(
		contacts.map(({ name, receivesReminders, address, position }) => [name, receivesReminders, address, position]),
	).toEqual([
		['Marie Curie', 'to', 'comptable@dupont.example', 2],
		['Marie Curie', 'to', 'marie@dupont.example', 1],
		['Pierre Curie', 'to', 'pierre@dupont.example', 1],
	]);
});

test('GRP-02 GRP-01 an import adds to several groups, makes those that are missing, and takes nothing that a hand gave', async () => {
	const actor = await newOrganization(office);
	await imported(actor, list(DUPONT));
	await assignGroup(office, { actor, group: 'Litiges', create: true, codes: 'C1' });
	await assignGroup(office, { actor, group: 'export', codes: 'C1' });
	await imported(actor, list('C1;Dupont SA;;;;;;;;;;EXPORT;', MARTIN));
	expect(await members(actor)).toEqual([
		{ accountCode: 'C1', name: 'Export', origin: 'hand' },
		{ accountCode: 'C1', name: 'Grands comptes', origin: 'import' },
		{ accountCode: 'C1', name: 'Litiges', origin: 'hand' },
		{ accountCode: 'C2', name: 'Export', origin: 'import' },
	]);
});

test('PRF-05 an imported client has the profile that the file names, else the default one; a name nobody knows refuses the file', async () => {
	const actor = await newOrganization(office);
	await imported(actor, list(DUPONT, MARTIN));
	const profiles = await read(actor, (tx) =>
		tx
			.selectFrom('client as c')
			.innerJoin('profile as p', 'p.id', 'c.profileId')
			.select(['c.accountCode', 'p.name'])
			.orderBy('c.accountCode')
			.execute(),
	);
	expect(profiles).toEqual([
		{ accountCode: 'C1', name: 'Standard' },
		{ accountCode: 'C2', name: 'À affecter' },
	]);
	const answer = await imported(actor, list('C3;Durand;;;;;;;;;Inconnu;;'));
	expect(answer).toMatchObject({ ok: false, refusal: 'profile.unknown', about: { name: 'Inconnu', line: 2 } });
});
