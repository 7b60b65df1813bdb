import { day, type Day } from '@quittance/core/calendar/day.ts';
import type { Actor } from '@quittance/db/open.ts';
import { countsOfPurge, latestPurge, linesOfPurge } from '@quittance/db/purges.ts';
import { allRows } from '@quittance/db/testing/all-rows.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { approvePurge } from './approve-purge.ts';
import { editSettings } from './edit-settings.ts';
import { listPurge } from './list-purge.ts';
import { purgeSome } from './purge-some.ts';

const { database: db } = await testDatabase();
const now = new Date('2036-03-10T10:00:00Z');
const office = { db, now: () => now };
let organizations = 0;
let organizationId: string;
let admin: Actor;
let colleague: Actor;

const read = <T>(look: Parameters<typeof db.read<T>>[1]) => db.read(organizationId, look);

/** A client with one contact and one invoice of a day, paid unless said otherwise; known since long before. */
const known = (name: string, on: Day, open = 0n) =>
	db.write(admin, async (tx) => {
		const { clientId } = await addDebtor(tx, { name, invoices: [{ number: name, dueOn: on, minor: 100_00n }] });
		await tx
			.updateTable('client')
			.set({ createdAt: new Date('2020-01-01') })
			.where('id', '=', clientId)
			.execute();
		await tx
			.updateTable('contact')
			.set({ createdAt: new Date('2020-01-01') })
			.execute();
		await tx.updateTable('invoice').set({ openMinor: open }).where('clientId', '=', clientId).execute();
		return clientId;
	});

/** Something the client was sent on a day, in words. */
const sent = (clientId: string, on: string) =>
	db.write(admin, async (tx) => {
		const of = {
			clientId,
			kind: 'R1',
			currency: 'EUR',
			channel: 'email',
			totalMinor: 100n,
			automatic: true,
			fingerprint: '1',
		} as const;
		const done = { state: 'done', doneOn: day(on), doneBy: 'worker', dueOn: day(on), variant: 'with email' } as const;
		const { id: actionId } = await tx
			.insertInto('action')
			.values({ ...of, ...done })
			.returning('id')
			.executeTakeFirstOrThrow();
		const words = { subject: 'Facture', bodyText: 'Bonjour', bodyHtml: '<p>Bonjour</p>', recipients: [] };
		await tx
			.insertInto('delivery')
			.values({
				actionId,
				channel: 'email',
				state: 'accepted',
				readyAt: new Date(on),
				settledAt: new Date(on),
				...words,
			})
			.execute();
	});

const listed = async (actor = admin) => {
	const answer = await listPurge(office, { actor });
	if (!answer.ok) throw new Error(answer.refusal);
	return answer.value.purgeId;
};
const counts = async (purgeId: string) =>
	Object.fromEntries((await read((tx) => countsOfPurge(tx, purgeId))).map((one) => [one.what, one]));
const names = (purgeId: string, what: 'person' | 'places' | 'message', left = false) =>
	read(async (tx) => (await linesOfPurge(tx, purgeId, { what, left, most: 100 })).map(({ name }) => name));
const approve = (purgeId: string, typedNumber: number, actor = admin) =>
	approvePurge(office, { actor, purgeId, typedNumber });
async function carryOut(purgeId: string, most = 500): Promise<number> {
	for (let parts = 1; ; parts++) {
		const done = await purgeSome(office, { actor: admin, purgeId, most });
		if (!done.ok) throw new Error(done.refusal);
		if (done.value.over) return parts;
	}
}

beforeEach(async () => {
	organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	({ admin, colleague } = await openNightBook(db, organizationId, { today: day('2036-03-10') }));
});

test('CLI-15 a dry run lists by name who had no dealings for the term of the organization, and changes nothing', async () => {
	await known('Ancien', day('2030-01-01'));
	await known('Récent', day('2034-01-01'));
	await known('Doit', day('2030-01-01'), 5n);
	const before = await read((tx) => allRows(tx, ['contact', 'email_address', 'client', 'invoice'], []));
	const first = await listed();
	expect(await names(first, 'person')).toEqual(['Ancien 1']);
	expect(await read((tx) => allRows(tx, ['contact', 'email_address', 'client', 'invoice'], []))).toEqual(before);
	await editSettings(office, { actor: admin, typed: { keepPeopleYears: '1' }, was: { keepPeopleYears: '3' } });
	const second = await listed();
	expect(await names(second, 'person')).toEqual(['Ancien 1', 'Récent 1']);
	expect((await read(latestPurge))?.id).toBe(second);
	// The first list stands for nothing any more.
	expect(await approve(first, 1)).toMatchObject({ refusal: 'purge.unknown' });
});

test('CLI-15 approved, exactly what is listed is erased, part by part; the books stay, and the trail says whom', async () => {
	const clients = [await known('Un', day('2030-01-01')), await known('Deux', day('2030-01-01'))];
	const books = () => read((tx) => allRows(tx, ['invoice', 'payment', 'client'], ['look_on', 'looked_on']));
	const before = await books();
	const purgeId = await listed();
	expect(await purgeSome(office, { actor: admin, purgeId })).toMatchObject({ refusal: 'purge.notApproved' });
	expect(await approve(purgeId, 3)).toMatchObject({ refusal: 'purge.numberDiffers', about: { listed: 2 } });
	expect(await approve(purgeId, 2)).toMatchObject({ ok: true });
	// Somebody who came after the list is not in it, however long they were quiet.
	await known('Trois', day('2030-01-01'));
	expect(await carryOut(purgeId, 1)).toBe(3);
	expect((await counts(purgeId))['person']).toEqual({ what: 'person', listed: 2, erased: 2, left: 0 });
	const people = await read((tx) => tx.selectFrom('contact').select('name').orderBy('name').execute());
	expect(people.map(({ name }) => name)).toEqual(['Personne anonymisée', 'Personne anonymisée', 'Trois 1']);
	expect(await read((tx) => tx.selectFrom('emailAddress').select('address').execute())).toHaveLength(1);
	const after = await books();
	expect(after['invoice']?.length).toBe((before['invoice']?.length ?? 0) + 1);
	const told = await read((tx) =>
		tx.selectFrom('activity').select(['name', 'clientId']).where('name', '=', 'contact.anonymised').execute(),
	);
	expect(told.map(({ clientId }) => clientId).sort()).toEqual(clients.sort());
	const said = await read((tx) =>
		tx.selectFrom('activity').select(['name', 'details']).where('name', 'like', 'purge.%').orderBy('id').execute(),
	);
	expect(said).toEqual([
		{ name: 'purge.listed', details: { person: 2, places: 0, message: 0 } },
		{ name: 'purge.approved', details: { person: 2, places: 0, message: 0 } },
		{ name: 'purge.done', details: { erased: 2, left: 0 } },
	]);
});

test('CLI-15 whoever came back after the list is left, and named', async () => {
	await known('Parti', day('2030-01-01'));
	const back = await known('Revenu', day('2030-01-01'));
	const purgeId = await listed();
	await approve(purgeId, 2);
	await db.write(admin, (tx) =>
		tx.updateTable('invoice').set({ openMinor: 1n }).where('clientId', '=', back).execute(),
	);
	await carryOut(purgeId);
	expect((await counts(purgeId))['person']).toMatchObject({ listed: 2, erased: 1, left: 1 });
	expect(await names(purgeId, 'person', true)).toEqual(['Revenu 1']);
});

test('CLI-15 a client who is a person is no longer reached; its name stays with its invoices', async () => {
	const person = await known('Jeanne', day('2030-01-01'));
	await db.write(admin, async (tx) => {
		await tx.updateTable('client').set({ kind: 'individual' }).where('id', '=', person).execute();
		await tx.insertInto('phone').values({ clientId: person, number: '+33612345678' }).execute();
		await tx.insertInto('address').values({ clientId: person, country: 'FR', city: 'Lyon' }).execute();
	});
	const purgeId = await listed();
	expect(await names(purgeId, 'places')).toEqual(['Jeanne']);
	await approve(purgeId, 2);
	await carryOut(purgeId);
	expect(await read((tx) => allRows(tx, ['phone', 'address'], []))).toEqual({ phone: [], address: [] });
	expect(await read((tx) => tx.selectFrom('client').select('name').execute())).toEqual([{ name: 'Jeanne' }]);
});

test('CLI-15 words of messages go after the ten years of the books; that they were sent stays', async () => {
	const clientId = await known('Vieux', day('2025-01-01'));
	await sent(clientId, '2025-06-01');
	await sent(clientId, '2027-06-01');
	const purgeId = await listed();
	expect((await counts(purgeId))['message']).toMatchObject({ listed: 1 });
	await approve(purgeId, 2);
	await carryOut(purgeId);
	const words = await read((tx) =>
		tx.selectFrom('delivery').select(['state', 'subject', 'bodyText', 'bodyHtml']).orderBy('settledAt').execute(),
	);
	expect(words).toEqual([
		{ state: 'accepted', subject: null, bodyText: null, bodyHtml: null },
		{ state: 'accepted', subject: 'Facture', bodyText: 'Bonjour', bodyHtml: '<p>Bonjour</p>' },
	]);
});

test('CLI-15 only admins look and approve; of two who approve at once the second hears who was faster', async () => {
	await known('Un', day('2030-01-01'));
	const carla = await db.write(admin, async (tx): Promise<Actor> => {
		const row = { name: 'Carla', email: 'carla@belmont.example', role: 'collaborator' } as const;
		const { id } = await tx.insertInto('collaborator').values(row).returning('id').executeTakeFirstOrThrow();
		return { organizationId, kind: 'collaborator', id };
	});
	expect(await listPurge(office, { actor: carla })).toMatchObject({ refusal: 'admin.required' });
	const purgeId = await listed();
	expect(await approve(purgeId, 1, carla)).toMatchObject({ refusal: 'admin.required' });
	expect(await purgeSome(office, { actor: carla, purgeId })).toMatchObject({ refusal: 'admin.required' });
	const answers = await Promise.all([approve(purgeId, 1), approve(purgeId, 1, colleague)]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'purge.approved' });
	// Two who carry it out do each part once.
	await Promise.all([purgeSome(office, { actor: admin, purgeId }), purgeSome(office, { actor: colleague, purgeId })]);
	await carryOut(purgeId);
	const told = await read((tx) =>
		tx.selectFrom('activity').select('name').where('name', 'in', ['contact.anonymised', 'purge.done']).execute(),
	);
	expect(told.map(({ name }) => name).sort()).toEqual(['contact.anonymised', 'purge.done']);
});
