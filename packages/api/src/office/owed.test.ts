import { day } from '@quittance/core/calendar/day.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Tx } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { packCursor } from '../cursor.ts';
import type { OwedTold } from './owed-told.ts';
import { owedWhole } from './owed-whole.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
let organizations = 0;

/** A book of its own; it is 10 March 2026. */
async function openBook() {
	const operator = await testOrganization(database, ++organizations);
	const change = <T>(act: (tx: Tx) => Promise<T>) => database.write(operator, act);
	const [anne, bruno] = [
		await joinStaff(database, operator, 'admin', 'Anne'),
		await joinStaff(database, operator, 'collaborator', 'Bruno'),
	];
	let invoices = 0;
	return {
		change,
		contexts: { anne: officeContext(database, anne), bruno: officeContext(database, bruno) },
		bruno,
		anne: createOfficeCaller(officeContext(database, anne)).owed,
		client: (name: string, more: { profileId?: string; ownerId?: string; country?: string } = {}) =>
			change(async (tx) => {
				const row = { name, accountCode: `411${name}`, ...more };
				return (await tx.insertInto('client').values(row).returning('id').executeTakeFirstOrThrow()).id;
			}),
		owes: (clientId: string, minor: bigint, dueOn: string, currency = 'EUR') =>
			change((tx) => {
				const number = `F-${++invoices}`;
				const row = { clientId, number, externalKey: number, currency, amountMinor: minor, openMinor: minor };
				return tx
					.insertInto('invoice')
					.values({ ...row, issuedOn: day('2025-01-01'), dueOn: day(dueOn) })
					.execute();
			}),
	};
}

const names = (page: { clients: readonly { name: string }[] }) => page.clients.map(({ name }) => name);

test('RPT-01 each client stands with what is open by lateness, the largest first, and totals by currency', async () => {
	const { anne, client, owes } = await openBook();
	const dupont = await client('Dupont');
	await owes(dupont, 100n, '2026-03-10');
	await owes(dupont, 20n, '2026-02-08');
	await owes(dupont, 3n, '2025-12-01');
	await owes(dupont, 7n, '2026-03-09', 'GBP');
	await owes(await client('Zola'), 1000n, '2026-04-01');
	await client('Nothing');
	const page = await anne.list({});
	expect(page).toMatchObject({ currency: 'EUR', today: '2026-03-10', next: undefined });
	expect(page.clients).toMatchObject([
		{ name: 'Zola', outstandingMinor: 1000n, overdueMinor: 0n },
		{
			name: 'Dupont',
			outstandingMinor: 123n,
			aging: { notDue: 100n, late30: 20n, late60: 0n, late90: 0n, lateMore: 3n },
		},
	]);
	expect(names(await anne.list({ sort: 'late30' }))).toEqual(['Dupont', 'Zola']);
	expect(names(await anne.list({ currency: 'GBP' }))).toEqual(['Dupont']);
	expect(await anne.totals({})).toMatchObject([
		{ currency: 'EUR', outstandingMinor: 1123n, clients: 2 },
		{ currency: 'GBP', outstandingMinor: 7n, clients: 1 },
	]);
});

test('RPT-01 PRF-06 GRP-04 profile, group, owner and country narrow the list and its totals', async () => {
	const { anne, bruno, change, client, owes } = await openBook();
	const [profileId, groupId] = await change(async (tx) => {
		const profile = await tx.insertInto('profile').values({ name: 'Key' }).returning('id').executeTakeFirstOrThrow();
		const row = { name: 'North', rank: 1 };
		const group = await tx.insertInto('clientGroup').values(row).returning('id').executeTakeFirstOrThrow();
		return [profile.id, group.id] as const;
	});
	const found = await client('Found', { profileId, ownerId: bruno.id, country: 'BE' });
	await change((tx) =>
		tx.insertInto('clientGroupMember').values({ clientId: found, clientGroupId: groupId }).execute(),
	);
	await owes(found, 10n, '2026-01-01');
	await owes(await client('Other'), 500n, '2026-01-01');
	for (const filter of [{ profile: profileId }, { group: groupId }, { owner: bruno.id }, { country: 'BE' }]) {
		expect(names(await anne.list(filter))).toEqual(['Found']);
		expect(await anne.totals(filter)).toMatchObject([{ outstandingMinor: 10n, clients: 1 }]);
	}
	expect(names(await anne.list({ country: 'FR' }))).toEqual(['Other']);
	expect(await anne.choices()).toMatchObject({ countries: ['BE', 'FR'], groups: [{ name: 'North' }] });
});

test('RPT-01 the last reminder is said, and what comes next or what holds it', async () => {
	const { anne, change, client, owes } = await openBook();
	const id = await client('Dupont');
	await owes(id, 100n, '2026-01-01');
	const action = {
		...({ clientId: id, currency: 'EUR', channel: 'email', automatic: true, state: 'done' } as const),
		...{ dueOn: day('2026-01-10'), totalMinor: 1n, fingerprint: '' },
	};
	await change((tx) =>
		tx
			.insertInto('action')
			.values([
				{ ...action, kind: 'R1', doneOn: day('2026-01-10') },
				{ ...action, kind: 'R2', channel: 'letter', doneOn: day('2026-02-10') },
				{ ...action, kind: 'thanks', doneOn: day('2026-03-01') },
				{ ...action, kind: 'R3', currency: 'GBP', doneOn: day('2026-03-02') },
			])
			.execute(),
	);
	const [row] = (await anne.list({})).clients;
	expect(row?.lastReminder).toEqual({ step: 'R2', channel: 'letter', on: '2026-02-10' });
	expect(row).toMatchObject({ next: undefined, hold: { reason: 'no scenario' } });
});

test('DOC-02 a client on which somebody has no right is in no row, sum, choice or file', async () => {
	const { bruno, change, contexts, client, owes } = await openBook();
	const [hidden, shown] = [await client('Hidden', { country: 'CH' }), await client('Shown')];
	await owes(hidden, 10n, '2026-01-01');
	await owes(shown, 3n, '2026-01-01');
	await change((tx) => storeClientRight(tx, bruno.id, hidden, 'none'));
	const asBruno = createOfficeCaller(contexts.bruno).owed;
	expect(names(await asBruno.list({}))).toEqual(['Shown']);
	expect(await asBruno.totals({})).toMatchObject([{ outstandingMinor: 3n, clients: 1 }]);
	expect((await asBruno.choices()).countries).toEqual(['FR']);
	expect((await whole(contexts.bruno)).map(({ name }) => name)).toEqual(['Shown']);
});

test('RPT-01 the place of another order begins anew instead of failing', async () => {
	const { anne, client, owes } = await openBook();
	await owes(await client('Dupont'), 10n, '2026-01-01');
	const cursor = packCursor({ by: 'dupont', id: '01890000-0000-7000-8000-000000000001' });
	expect(names(await anne.list({ sort: 'outstanding', cursor }))).toEqual(['Dupont']);
});

test('RPT-03 the whole list comes at one moment, and who is not signed in is handed nothing', async () => {
	const { contexts, client, owes } = await openBook();
	for (const name of ['A', 'B', 'C']) await owes(await client(name), 10n, '2026-01-01');
	const read: string[] = [];
	await owedWhole(contexts.anne, { sort: 'name' }, async ({ rows }) => {
		for await (const { name } of rows) {
			if (read.length === 0) await owes(await client('D'), 10n, '2026-01-01');
			read.push(name);
		}
	});
	expect(read).toEqual(['A', 'B', 'C']);
	expect(owedWhole({ ...contexts.anne, staff: undefined }, {}, async () => {})).toBeUndefined();
});

async function whole(context: Parameters<typeof owedWhole>[0]): Promise<OwedTold[]> {
	const told: OwedTold[] = [];
	await owedWhole(context, {}, async ({ rows }) => {
		for await (const row of rows) told.push(row);
	});
	return told;
}
