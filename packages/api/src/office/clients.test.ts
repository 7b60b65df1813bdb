import { day } from '@quittance/core/calendar/day.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Tx } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { refusalOf } from '../answer.ts';
import { clientsWhole } from './clients-whole.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
let organizations = 0;

/** A book of its own, an admin's and a collaborator's desk over it. */
async function openBook() {
	const operator = await testOrganization(database, ++organizations);
	const change = <T>(act: (tx: Tx) => Promise<T>) => database.write(operator, act);
	const staff = {
		admin: await joinStaff(database, operator, 'admin', 'Anne'),
		collaborator: await joinStaff(database, operator, 'collaborator', 'Bruno'),
	};
	return {
		operator,
		change,
		staff,
		admin: createOfficeCaller(officeContext(database, staff.admin)).clients,
		collaborator: createOfficeCaller(officeContext(database, staff.collaborator)).clients,
		client: (name: string, more: { accountCode?: string; siren?: string; conflict?: boolean } = {}) =>
			change(async (tx) => {
				const row = { name, accountCode: `411${name.toUpperCase()}`, ...more };
				return (await tx.insertInto('client').values(row).returning('id').executeTakeFirstOrThrow()).id;
			}),
		owes: (clientId: string, minor: bigint, dueOn = '2026-01-31', currency = 'EUR') =>
			change((tx) => {
				const number = `F-${clientId}-${minor}-${dueOn}-${currency}`;
				const amounts = {
					currency,
					amountMinor: minor,
					openMinor: minor,
					dueOn: day(dueOn),
					issuedOn: day('2026-01-01'),
				};
				return tx
					.insertInto('invoice')
					.values({ clientId, number, externalKey: number, ...amounts })
					.execute();
			}),
	};
}

const names = (page: { clients: readonly { name: string }[] }) => page.clients.map(({ name }) => name);

test('CLI-11 the list shows what each client owes and is late with, and never adds currencies', async () => {
	const { admin, client, owes } = await openBook();
	const dupont = await client('Dupont');
	await owes(dupont, 1000n, '2026-01-31');
	await owes(dupont, 500n, '2026-05-31');
	await owes(dupont, 70n, '2026-01-31', 'GBP');
	await client('Zola');
	const { clients, currency } = await admin.list({});
	expect(currency).toBe('EUR');
	expect(clients).toMatchObject([
		{
			name: 'Dupont',
			balances: [
				{ currency: 'EUR', outstandingMinor: 1500n, overdueMinor: 1000n },
				{ currency: 'GBP', outstandingMinor: 70n, overdueMinor: 70n },
			],
		},
		{ name: 'Zola', balances: [] },
	]);
	expect(await admin.totals({})).toEqual({
		clients: 2,
		balances: [
			{ currency: 'EUR', outstandingMinor: 1500n, overdueMinor: 1000n },
			{ currency: 'GBP', outstandingMinor: 70n, overdueMinor: 70n },
		],
	});
});

test('CLI-11 what stands in a client’s favour comes off its outstanding, and not off what is late', async () => {
	const { admin, change, client, owes } = await openBook();
	const clientId = await client('Dupont');
	await owes(clientId, 1000n);
	const note = { clientId, number: 'A-1', externalKey: 'A-1', issuedOn: day('2026-02-01'), currency: 'EUR' };
	await change((tx) =>
		tx
			.insertInto('creditNote')
			.values({ ...note, amountMinor: 300n, openMinor: 300n })
			.execute(),
	);
	const { balances } = await admin.file({ id: clientId });
	expect(balances).toMatchObject([
		{ outstandingMinor: 700n, overdueMinor: 1000n, inFavourMinor: 300n, openInvoices: 1 },
	]);
});

test('CLI-11 a search sees neither case nor accents, and looks in name, code and SIREN', async () => {
	const { admin, client } = await openBook();
	await client('Établissements Lefèvre', { accountCode: '411LEF', siren: '552100554' });
	await client('Œuvres & Fils', { accountCode: '411OEU' });
	for (const search of ['lefevre', 'ETABL lef', '411lef', '552100', 'Lefèvre'])
		expect(names(await admin.list({ search }))).toEqual(['Établissements Lefèvre']);
	expect(names(await admin.list({ search: 'oeuvres' }))).toEqual(['Œuvres & Fils']);
	expect(names(await admin.list({ search: '100%_' }))).toEqual([]);
	expect(await admin.totals({ search: 'lefevre' })).toMatchObject({ clients: 1 });
});

test('CLI-12 a pasted list of codes finds their clients and names those that nobody bears', async () => {
	const { admin, client } = await openBook();
	for (const code of ['411A', '411B', '411C']) await client(code, { accountCode: code });
	const page = await admin.list({ search: '411A\n411C\n411X' });
	expect(names(page)).toEqual(['411A', '411C']);
	expect(page.notFound).toEqual(['411X']);
	expect(await admin.list({ search: '411X\n411Y' })).toMatchObject({ clients: [], notFound: ['411X', '411Y'] });
});

test('CLI-11 names are sorted as people read them', async () => {
	const { admin, client } = await openBook();
	for (const name of ['Zola', 'élan', 'Eiffel', 'Épi', 'abeille']) await client(name);
	expect(names(await admin.list({}))).toEqual(['abeille', 'Eiffel', 'élan', 'Épi', 'Zola']);
});

test.each(['name', 'outstanding', 'overdue'] as const)(
	'CLI-11 pages by %s meet each client once, also those equal to each other, while clients are added',
	async (sort) => {
		const { admin, client, owes } = await openBook();
		const known: string[] = [];
		for (let at = 0; at < 11; at++) {
			const id = await client(`Client ${at % 3} ${at}`);
			if (at < 8) await owes(id, BigInt(100 * (at % 4) + 1));
			known.push(id);
		}
		const seen: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await admin.list({ sort, most: 3, cursor });
			seen.push(...page.clients.map(({ id }) => id));
			cursor = page.next;
			await owes(await client(`Client 0 new ${seen.length}`), 1_000_000n);
		} while (cursor !== undefined && seen.length < 50);
		expect(seen.filter((id) => known.includes(id)).sort()).toEqual(known.sort());
		expect(new Set(seen).size).toBe(seen.length);
	},
);

test('CLI-11 the largest amounts of the chosen currency come first', async () => {
	const { admin, client, owes } = await openBook();
	const [small, large, british] = [await client('Small'), await client('Large'), await client('British')];
	await owes(small, 10n);
	await owes(large, 5000n, '2026-12-31');
	await owes(british, 90_000n, '2026-01-31', 'GBP');
	expect(names(await admin.list({ sort: 'outstanding' }))).toEqual(['Large', 'Small', 'British']);
	expect(names(await admin.list({ sort: 'overdue' }))[0]).toBe('Small');
	expect(names(await admin.list({ sort: 'outstanding', currency: 'GBP' }))[0]).toBe('British');
	expect(names(await admin.list({ late: true }))).toEqual(['British', 'Small']);
});

test('PRF-06 GRP-04 profile, group and owner narrow the list', async () => {
	const { admin, change, client, staff } = await openBook();
	const [dupont] = [await client('Dupont'), await client('Zola')];
	const { profile, group } = await change(async (tx) => {
		const { id: profile } = await tx
			.insertInto('profile')
			.values({ name: 'Large' })
			.returning('id')
			.executeTakeFirstOrThrow();
		const group = { name: 'Key accounts', rank: 1 };
		const { id } = await tx.insertInto('clientGroup').values(group).returning('id').executeTakeFirstOrThrow();
		await tx.insertInto('clientGroupMember').values({ clientId: dupont, clientGroupId: id }).execute();
		await tx
			.updateTable('client')
			.set({ profileId: profile, ownerId: staff.admin.id })
			.where('id', '=', dupont)
			.execute();
		return { profile, group: id };
	});
	for (const narrowed of [{ profile }, { group }, { owner: staff.admin.id }])
		expect((await admin.list(narrowed)).clients).toMatchObject([
			{ name: 'Dupont', profile: 'Large', groups: ['Key accounts'], owner: 'Anne' },
		]);
	expect(await admin.choices()).toMatchObject({ profiles: [{ name: 'Large' }], groups: [{ name: 'Key accounts' }] });
	expect(names(await admin.list({ profile: 'no id' }))).toEqual([]);
});

test('DOC-02 without a right a client is in no list, search, count or file; with the right to read it shows', async () => {
	const { admin, collaborator, change, client, owes, staff } = await openBook();
	const [hidden, read] = [await client('Hidden', { accountCode: '411H' }), await client('Read')];
	await owes(hidden, 1000n);
	await change(async (tx) => {
		await storeClientRight(tx, staff.collaborator.id, hidden, 'none');
		await storeClientRight(tx, staff.collaborator.id, read, 'read');
	});
	for (const sort of ['name', 'outstanding'] as const)
		expect(names(await collaborator.list({ sort }))).toEqual(['Read']);
	expect(names(await collaborator.list({ search: 'hidden' }))).toEqual([]);
	expect(await collaborator.list({ search: '411H\n411Z' })).toMatchObject({ clients: [], notFound: ['411H', '411Z'] });
	expect(await collaborator.totals({})).toEqual({ clients: 1, balances: [] });
	const refused = await collaborator.file({ id: hidden }).catch(refusalOf);
	expect(refused).toEqual(refuse('client.unknown'));
	expect((await collaborator.file({ id: read })).client).toMatchObject({ name: 'Read', mayAct: false });
	expect((await admin.file({ id: hidden })).client).toMatchObject({ name: 'Hidden', mayAct: true });
});

test('ORG-04 another organization’s client is nowhere', async () => {
	const { client } = await openBook();
	const id = await client('Ours');
	const { admin } = await openBook();
	expect(names(await admin.list({}))).toEqual([]);
	await expect(admin.file({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('CLI-11 the file ages what is owed from the due date on, and names whom to write to', async () => {
	const { admin, change, client, owes } = await openBook();
	const id = await client('Dupont');
	for (const [dueOn, minor] of [
		['2026-03-10', 1n],
		['2026-03-09', 2n],
		['2026-02-08', 4n],
		['2026-02-07', 8n],
		['2025-12-09', 16n],
	] as const)
		await owes(id, minor, dueOn);
	await addMarie(change, id);
	const { balances, contacts, signs, today } = await admin.file({ id });
	expect(today).toBe('2026-03-10');
	expect(balances).toMatchObject([
		{ aging: { notDue: 1n, late30: 6n, late60: 8n, late90: 0n, lateMore: 16n }, openInvoices: 5 },
	]);
	expect(contacts).toEqual([
		{
			id: expect.any(String) as string,
			name: 'Marie',
			title: 'Accountant',
			receivesReminders: 'to',
			mailboxes: [{ address: 'marie@dupont.example', consented: false, bounced: false }],
			phones: ['+33123456789'],
		},
	]);
	expect(signs).toMatchObject({ disputed: false, promised: false, stopped: false });
});

const addMarie = (change: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>, clientId: string) =>
	change(async (tx) => {
		const marie = { name: 'Marie', title: 'Accountant' };
		const { id: contactId } = await tx.insertInto('contact').values(marie).returning('id').executeTakeFirstOrThrow();
		await tx.insertInto('clientContact').values({ clientId, contactId, receivesReminders: 'to' }).execute();
		await tx.insertInto('emailAddress').values({ contactId, address: 'marie@dupont.example' }).execute();
		await tx.insertInto('phone').values({ contactId, number: '+33123456789' }).execute();
	});

test('CLI-11 DOC-02 the whole list comes at one moment as it is narrowed and sorted, without what one may not see', async () => {
	const { change, client, owes, staff } = await openBook();
	await owes(await client('Small'), 5n);
	await owes(await client('Large'), 500n);
	await client('Nothing');
	const hidden = await client('Hidden');
	await owes(hidden, 900n);
	await change((tx) => storeClientRight(tx, staff.collaborator.id, hidden, 'none'));
	const context = officeContext(database, staff.collaborator);
	const read: string[] = [];
	const whole = (input: Parameters<typeof clientsWhole>[1], meanwhile?: string) =>
		clientsWhole(context, input, async ({ rows }) => {
			for await (const { name } of rows) if (read.push(name) === 1 && meanwhile) await client(meanwhile);
		});
	await whole({ sort: 'outstanding' }, 'Late comer');
	expect(read.splice(0)).toEqual(['Large', 'Small', 'Nothing']);
	await whole({ late: true });
	expect(read).toEqual(['Large', 'Small']);
	expect(clientsWhole({ ...context, staff: undefined }, {}, async () => {})).toBeUndefined();
});

test('CLI-09 CLI-11 the whole list brings what the sheets of each client say', async () => {
	const { client, staff } = await openBook();
	const [lifted, plain] = [await client('Lifted'), await client('Plain')];
	const anne = createOfficeCaller(officeContext(database, staff.admin));
	const { sheetId } = await anne.sheets.create({ name: 'Lift' });
	const { fieldId } = await anne.sheets.addField({ sheetId, name: 'Load', type: 'number' });
	await anne.sheets.load({ clientId: lifted, sheetId });
	await anne.sheets.fill({ clientId: lifted, typed: { [fieldId]: '630' }, was: {} });
	const said = new Map<string, string | undefined>();
	await clientsWhole(officeContext(database, staff.admin), {}, async ({ fields, rows }) => {
		expect(fields).toEqual([{ id: fieldId, name: 'Load', type: 'number', sheet: 'Lift' }]);
		for await (const row of rows) said.set(row.id, row.said?.get(fieldId));
	});
	expect(said).toEqual(
		new Map([
			[lifted, '630'],
			[plain, undefined],
		]),
	);
});

test('INV-07 the file says what holds all that a client owes, until when, why and by whom, and no more once it is lifted', async () => {
	const { client, staff } = await openBook();
	const id = await client('Dupont');
	const now = () => new Date('2026-03-10T08:00:00Z');
	const anne = createOfficeCaller(officeContext(database, staff.admin, now));
	const of = { clientId: id };
	const { holdId } = await anne.holds.place({ of, kind: 'stop', until: day('2026-03-20'), reason: 'They move' });
	await anne.holds.place({ of, kind: 'payment plan', reason: 'Ten months' });
	const { holds } = await anne.clients.file({ id });
	expect(holds).toMatchObject([
		{ id: holdId, kind: 'stop', untilOn: '2026-03-20', reason: 'They move', placedBy: 'Anne' },
		{ kind: 'payment plan', untilOn: null, reason: 'Ten months', placedBy: 'Anne' },
	]);
	await anne.holds.lift({ holdId });
	expect((await anne.clients.file({ id })).holds).toMatchObject([{ kind: 'payment plan' }]);
	const bruno = createOfficeCaller(officeContext(database, staff.collaborator, now));
	expect(await bruno.holds.lift({ holdId }).catch(refusalOf)).toEqual(refuse('hold.over'));
});
