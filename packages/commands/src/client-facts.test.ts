import type { TypedFacts } from '@quittance/core/client/fact-names.ts';
import { factsOf } from '@quittance/db/client-facts.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { openDesk } from '../testing/desk.ts';
import { changeClient } from './change-client.ts';
import { createClient } from './create-client.ts';
import { flagClient } from './flag-client.ts';

const { database: db } = await testDatabase();
let number = 0;
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
	desk = await openDesk(db, ++number);
});

const create = (actor: Actor, typed: TypedFacts, more: { profileId?: string | null; groupIds?: string[] } = {}) =>
	createClient(desk.office, { actor, kind: 'company', typed, groupIds: [], ...more });
const ravel = { name: 'Café Ravel', accountCode: 'RAVEL', siren: '732829320', creditLimit: '1 000', supplier: 'on' };

async function made(actor: Actor, typed: TypedFacts = ravel): Promise<string> {
	const created = await create(actor, typed);
	if (!created.ok || created.value.wrong) throw new Error(JSON.stringify(created));
	return created.value.clientId;
}
const rowOf = (id: string) =>
	desk.change((tx) => tx.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const change = async (actor: Actor, clientId: string, typed: TypedFacts, version?: number) =>
	changeClient(desk.office, {
		...{ actor, clientId, kind: 'company', typed },
		version: version ?? (await desk.change((tx) => factsOf(tx, clientId)))?.version ?? 0,
	});
const happened = (clientId: string) =>
	desk.change((tx) =>
		tx.selectFrom('activity').select(['name', 'details']).where('clientId', '=', clientId).orderBy('id').execute(),
	);

test('CLI-08 PRF-05 a client is made with what was typed, in the default profile, and its file says who made it', async () => {
	const { profileId, ...row } = await rowOf(await made(desk.admin));
	expect(row).toMatchObject({ name: 'Café Ravel', siren: '732829320', creditLimitMinor: 100_000n, supplier: true });
	const standard = await desk.change((tx) => tx.selectFrom('profile').select('id').executeTakeFirstOrThrow());
	expect(profileId).toBe(standard.id);
	expect(await happened(row.id)).toMatchObject([{ name: 'client.created', details: { name: 'Café Ravel' } }]);
});

test('CLI-08 all that is wrong is said at once, and nothing is made', async () => {
	const answered = await create(desk.admin, {
		name: '',
		siren: '1',
		vatNumber: 'DE136695975',
		owner: desk.organizationId,
	});
	const wrong = answered.ok ? (answered.value.wrong ?? []) : [];
	expect(wrong.map(({ field, refused }) => [field, refused.refusal])).toEqual([
		['name', 'client.nameMissing'],
		['vatNumber', 'vat.wrongCheckDigit'],
		['siren', 'siren.malformed'],
		['owner', 'collaborator.unknown'],
		['accountCode', 'client.codeMissing'],
	]);
	expect(await desk.change((tx) => tx.selectFrom('client').select('id').execute())).toEqual([]);
});

test('CLI-08 an account code is one client’s only, though two type it at once', async () => {
	const both = await Promise.all([create(desk.admin, ravel), create(desk.colleague, { ...ravel, name: 'Ravel 2' })]);
	const wrong = both.flatMap((one) => (one.ok ? (one.value.wrong ?? []) : []));
	expect(wrong).toMatchObject([{ field: 'accountCode', refused: { refusal: 'client.codeTaken' } }]);
	const other = await made(desk.admin, { name: 'Brunel', accountCode: 'BRUNEL' });
	expect(await change(desk.admin, other, { accountCode: 'RAVEL' })).toMatchObject({
		value: { wrong: [{ field: 'accountCode', refused: { refusal: 'client.codeTaken' } }] },
	});
});

test('PRF-01 PRF-05 only an admin chooses the profile, also none; a group is for whoever makes the client', async () => {
	const carla = await desk.joins('Carla');
	const groupId = await desk.change(
		async (tx) =>
			(
				await tx
					.insertInto('clientGroup')
					.values({ name: 'Key accounts', rank: 1 })
					.returning('id')
					.executeTakeFirstOrThrow()
			).id,
	);
	expect(await create(carla, ravel, { profileId: null })).toMatchObject({
		value: { wrong: [{ field: 'profile', refused: { refusal: 'admin.required' } }] },
	});
	const none = await create(desk.admin, { ...ravel, accountCode: 'X' }, { profileId: null, groupIds: [groupId] });
	const id = none.ok && !none.value.wrong ? none.value.clientId : '';
	expect((await rowOf(id)).profileId).toBeNull();
	const members = await desk.change((tx) =>
		tx.selectFrom('clientGroupMember').select(['clientId', 'origin']).execute(),
	);
	expect(members).toEqual([{ clientId: id, origin: 'hand' }]);
});

test('DOC-02 who makes a client works on it, whatever the organization gives on others', async () => {
	const carla = await desk.joins('Carla');
	await desk.change((tx) => tx.updateTable('organization').set({ collaboratorRight: 'none' }).execute());
	const id = await made(carla);
	expect(await change(carla, id, { tradeName: 'Chez Ravel' })).toMatchObject({ value: { changed: 1 } });
});

test('CLI-08 ORG-03 each change says what was there before, and what is not said stays', async () => {
	const id = await made(desk.admin);
	const owner = await desk.joins('Carla');
	await change(desk.admin, id, { creditLimit: '2 500,50', owner: owner.id, supplier: '', siren: '732829320' });
	expect((await happened(id)).slice(1)).toEqual(
		[
			{ field: 'owner', before: '', after: 'Carla' },
			{ field: 'supplier', before: 'yes', after: 'no' },
			{ field: 'creditLimit', before: '1000.00', after: '2500.50' },
		].map((details) => ({ name: 'client.changed', details })),
	);
	expect(await rowOf(id)).toMatchObject({
		name: 'Café Ravel',
		creditLimitMinor: 250_050n,
		supplier: false,
		version: 2,
	});
});

test('CLI-08 of two who edit at once one is told who was faster, and changes nothing', async () => {
	const id = await made(desk.admin);
	const both = await Promise.all([
		change(desk.admin, id, { legalForm: 'SAS' }, 1),
		change(desk.colleague, id, { legalForm: 'SARL' }, 1),
	]);
	const loser = both.find(({ ok }) => !ok);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(loser).toMatchObject({ refusal: 'client.changed', about: { by: both[0].ok ? 'anne' : 'bruno' } });
	expect((await rowOf(id)).legalForm).toBe(both[0].ok ? 'SAS' : 'SARL');
	await flagClient(desk.office, { actor: desk.admin, clientId: id, conflict: true });
	expect(await change(desk.colleague, id, {}, 2)).toMatchObject({ refusal: 'client.changed' });
});

test('DOC-02 a client that somebody does not see does not exist for them, and one they may only read says so', async () => {
	const id = await desk.owes('Martin', 100n);
	const carla = await desk.joins('Carla');
	await desk.change((tx) => storeClientRight(tx, carla.id, id, 'none'));
	expect(await change(carla, id, { name: 'X' })).toMatchObject({ refusal: 'client.unknown' });
	await desk.change((tx) => storeClientRight(tx, carla.id, id, 'read'));
	expect(await change(carla, id, { name: 'X' })).toMatchObject({ refusal: 'client.readOnly' });
});

test('CLI-01 a person becomes a company and back without losing what the other kind knows', async () => {
	const id = await made(desk.admin);
	const version = (await rowOf(id)).version;
	await changeClient(desk.office, {
		...{ actor: desk.admin, clientId: id, version, kind: 'individual' },
		typed: { firstName: 'Anne', lastName: 'Ravel' },
	});
	expect(await rowOf(id)).toMatchObject({ kind: 'individual', name: 'Anne Ravel', siren: '732829320' });
});
