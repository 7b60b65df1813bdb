import { addDays, day } from '@quittance/core/calendar/day.ts';
import { factsOf } from '@quittance/db/client-facts.ts';
import { idsListed, totalsListed } from '@quittance/db/client-list.ts';
import { messagesOfClient } from '@quittance/db/client-messages.ts';
import { contactsOfClient } from '@quittance/db/contacts.ts';
import { deletedClient, deletedClients } from '@quittance/db/deleted-clients.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { accepted } from '@quittance/delivery/sent.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { night, nobodyPrints, prepare, queued, send, take } from '../testing/send-night.ts';
import { changeClient } from './change-client.ts';
import { deleteClient } from './delete-client.ts';
import { deleteClients } from './delete-clients.ts';
import { mergeClients } from './merge-clients.ts';
import { planRun } from './plan-run.ts';
import { restoreClient } from './restore-client.ts';
import { settleDelivery } from './settle-delivery.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
let at: Date;
const office = { db, now: () => at };
let organizations = 0;
let organizationId: string;
let admin: Actor;
let colleague: Actor;
let worker: Actor;
let dupont: string;
let durand: string;

beforeEach(async () => {
	at = new Date('2026-03-10T01:05:00Z');
	organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	worker = { organizationId, kind: 'worker', id: 'worker 1' };
	({ admin, colleague } = await openNightBook(db, organizationId, { today }));
	[dupont, durand] = await db.write(admin, async (tx) => {
		const add = async (name: string) =>
			(await addDebtor(tx, { name, invoices: [{ number: name, dueOn: addDays(today, -15), minor: 100_00n }] }))
				.clientId;
		return [await add('Dupont'), await add('Durand')];
	});
});

const read = <T>(look: Parameters<typeof db.read<T>>[1]) => db.read(organizationId, look);
const remove = (clientId = durand, typedName = 'durand ', actor = admin) =>
	deleteClient(office, { actor, clientId, typedName });
const restore = (clientId = durand, actor = admin) => restoreClient(office, { actor, clientId });
const listed = (actor = colleague) => read((tx) => idsListed(tx, { viewer: actor.id, today }));
const actions = (clientId: string) =>
	read((tx) =>
		tx
			.selectFrom('action')
			.select(['state', 'cancelledBecause'])
			.where('clientId', '=', clientId)
			.orderBy('id')
			.execute(),
	);

test('CLI-13 deleting asks for the name; the client is gone for everybody, and its contacts stay', async () => {
	expect(await remove(durand, 'Durant')).toMatchObject({ refusal: 'client.nameDiffers', about: { name: 'Durand' } });
	expect((await listed()).sort()).toEqual([dupont, durand].sort());
	expect(await remove()).toMatchObject({ ok: true });
	expect(await listed()).toEqual([dupont]);
	expect(await listed(admin)).toEqual([dupont]);
	const { clients, balances } = await read((tx) => totalsListed(tx, { viewer: admin.id, today }));
	expect({ clients, owed: balances[0]?.outstandingMinor }).toEqual({ clients: 1, owed: 100_00n });
	expect(await read((tx) => contactsOfClient(tx, durand))).toMatchObject([{ name: 'Durand 1' }]);
	const [told] = await read((tx) =>
		tx.selectFrom('activity').select(['actor', 'details']).where('name', '=', 'client.deleted').execute(),
	);
	expect(told).toEqual({ actor: admin.id, details: { name: 'Durand', code: '411DURAND' } });
});

test('CLI-13 only an admin deletes and restores', async () => {
	const carla = await db.write(admin, async (tx): Promise<Actor> => {
		const row = { name: 'Carla', email: 'carla@belmont.example', role: 'collaborator' } as const;
		const { id } = await tx.insertInto('collaborator').values(row).returning('id').executeTakeFirstOrThrow();
		return { organizationId, kind: 'collaborator', id };
	});
	expect(await remove(durand, 'Durand', carla)).toMatchObject({ refusal: 'admin.required' });
	expect(await deleteClients(office, { actor: carla, clientIds: [durand], typedNumber: 1 })).toMatchObject({
		refusal: 'admin.required',
	});
	await remove();
	expect(await restore(durand, carla)).toMatchObject({ refusal: 'admin.required' });
});

test('CLI-13 what was sent, and what it was about, stays readable; nobody is chased any more', async () => {
	await night(office, worker, today, keptPost());
	await remove();
	expect(await read((tx) => deletedClients(tx, 10))).toMatchObject([
		{ id: durand, name: 'Durand', accountCode: '411DURAND', by: 'anne', invoices: 1, sent: 1, broughtSince: 0 },
	]);
	expect(await read((tx) => messagesOfClient(tx, durand, 10))).toMatchObject([{ kind: 'R1', kept: true }]);
	at = new Date('2026-04-10T01:05:00Z');
	expect(await prepare(office, worker, day('2026-04-10'))).toHaveLength(1);
	expect(await actions(durand)).toEqual([{ state: 'done', cancelledBecause: null }]);
});

test('CLI-13 SCN-16 a message that is queued does not leave; one on its way arrives and is kept', async () => {
	const ids = await prepare(office, worker, today);
	const [first = '', second = ''] = ids;
	const post = keptPost();
	const whose = await read((tx) =>
		tx
			.selectFrom('delivery as d')
			.innerJoin('action as a', 'a.id', 'd.actionId')
			.select(['d.id', 'a.clientId'])
			.execute(),
	);
	const clientOf = (id: string) => whose.find((row) => row.id === id)?.clientId ?? '';
	const nameOf = (id: string) => (clientOf(id) === dupont ? 'Dupont' : 'Durand');
	expect(await take(office, worker, first, today)).toMatchObject({ ok: true, value: { fate: 'sending' } });
	for (const id of ids) expect(await remove(clientOf(id), nameOf(id))).toMatchObject({ ok: true });
	expect(await send(office, worker, second, today, post)).toBe('cancelled');
	expect(post.kept).toEqual([]);
	expect(
		await settleDelivery(office, { actor: worker, deliveryId: first, day: today, sent: accepted('250 ok') }),
	).toMatchObject({ ok: true });
	expect(await actions(clientOf(first))).toEqual([{ state: 'done', cancelledBecause: null }]);
	expect(await actions(clientOf(second))).toEqual([{ state: 'cancelled', cancelledBecause: 'client deleted' }]);
	expect(await queued(office, worker)).toEqual([]);
});

test('CLI-13 WHY-04 a run and a deletion at once: whichever is first, nothing of the client stands to be sent', async () => {
	const [planned, removed] = await Promise.all([
		planRun(office, { actor: worker, day: today, ...nobodyPrints }),
		remove(),
	]);
	expect([planned.ok, removed.ok]).toEqual([true, true]);
	expect((await actions(durand)).every(({ state }) => state === 'cancelled')).toBe(true);
});

test('CLI-13 who edits, merges or deletes a client that was deleted meanwhile hears that it is there no more', async () => {
	const facts = await read((tx) => factsOf(tx, durand));
	const typed = { name: 'Durand & Fils', accountCode: '411DURAND' };
	const edit = () =>
		changeClient(office, { actor: colleague, clientId: durand, version: facts?.version ?? 0, kind: 'company', typed });
	const [removed, edited] = await Promise.all([remove(), edit()]);
	expect([removed, edited].filter(({ ok }) => !ok)).toHaveLength(1);
	if (edited.ok) expect(removed).toMatchObject({ refusal: 'client.nameDiffers', about: { name: 'Durand & Fils' } });
	else expect(edited).toMatchObject({ refusal: 'client.unknown' });
	if (edited.ok) await remove(durand, 'Durand & Fils');
	expect(await edit()).toMatchObject({ refusal: 'client.unknown' });
	expect(await mergeClients(office, { actor: admin, survivorId: dupont, mergedId: durand })).toMatchObject({
		refusal: 'client.unknown',
	});
});

test('CLI-13 of two who delete one client at once, or restore it, one does', async () => {
	const removed = await Promise.all([remove(), remove(durand, 'Durand', colleague)]);
	expect(removed.filter(({ ok }) => ok)).toHaveLength(1);
	expect(removed.find(({ ok }) => !ok)).toMatchObject({ refusal: 'client.unknown' });
	const restored = await Promise.all([restore(), restore(durand, colleague)]);
	expect(restored.filter(({ ok }) => ok)).toHaveLength(1);
	expect(restored.find(({ ok }) => !ok)).toMatchObject({ refusal: 'client.notDeleted' });
});

test('CLI-13 many at once: their number is typed, all or none; whoever was slower is told how many are left', async () => {
	const removeAll = (typedNumber: number, actor = admin) =>
		deleteClients(office, { actor, clientIds: [dupont, durand], typedNumber });
	expect(await removeAll(3)).toMatchObject({ refusal: 'client.numberDiffers', about: { clients: 2 } });
	await remove();
	expect(await removeAll(2)).toMatchObject({ refusal: 'client.numberDiffers', about: { clients: 1 } });
	expect(await listed()).toEqual([dupont]);
	await restore();
	expect(await removeAll(2)).toEqual({ ok: true, value: { changed: 2, unchanged: 0, readOnly: 0 } });
	expect(await listed()).toEqual([]);
	expect(await removeAll(2)).toMatchObject({ refusal: 'client.unknown' });
});

test('CLI-13 restored, a client is back as it was, and the next run plans what it is due', async () => {
	await prepare(office, worker, today);
	await remove();
	at = new Date('2026-03-11T01:05:00Z');
	expect(await restore()).toMatchObject({ ok: true });
	expect((await listed()).sort()).toEqual([dupont, durand].sort());
	expect(await read((tx) => deletedClient(tx, durand))).toBeUndefined();
	await planRun(office, { actor: worker, day: day('2026-03-11'), ...nobodyPrints });
	expect((await actions(durand)).map(({ state }) => state)).toEqual(['cancelled', 'ready']);
	const told = await read((tx) =>
		tx
			.selectFrom('activity')
			.select('name')
			.where('clientId', '=', durand)
			.where('name', 'like', 'client.%')
			.orderBy('id')
			.execute(),
	);
	expect(told.map(({ name }) => name)).toEqual(['client.deleted', 'client.restored']);
});
