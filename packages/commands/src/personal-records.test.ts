import { day } from '@quittance/core/calendar/day.ts';
import type { Actor } from '@quittance/db/open.ts';
import { allRows } from '@quittance/db/testing/all-rows.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { anonymiseContact } from './anonymise-contact.ts';
import { exportContact } from './export-contact.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
const office = { db, now: () => new Date('2026-03-10T10:00:00Z') };
let organizations = 0;
let organizationId: string;
let admin: Actor;
let contactId: string;

beforeEach(async () => {
	organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	({ admin } = await openNightBook(db, organizationId, { today }));
	contactId = await db.write(admin, async (tx) => {
		await addDebtor(tx, { name: 'Durand', invoices: [{ number: 'R1', dueOn: day('2026-02-01'), minor: 100_00n }] });
		const { id } = await tx.selectFrom('contact').select('id').executeTakeFirstOrThrow();
		const expiresAt = new Date('2100-01-01');
		await tx.insertInto('contactSession').values({ contactId: id, idHash: id, expiresAt }).execute();
		await tx.insertInto('contactLink').values({ contactId: id, tokenHash: id, madeBy: 'test', expiresAt }).execute();
		await tx.insertInto('phone').values({ contactId: id, number: '+33612345678' }).execute();
		return id;
	});
});

const read = <T>(look: Parameters<typeof db.read<T>>[1]) => db.read(organizationId, look);
const anonymise = (typedName: string, actor = admin) => anonymiseContact(office, { actor, contactId, typedName });
const collector = async (): Promise<Actor> => {
	const row = { name: 'Carla', email: 'carla@belmont.example', role: 'collaborator' } as const;
	const { id } = await db.write(admin, (tx) =>
		tx.insertInto('collaborator').values(row).returning('id').executeTakeFirstOrThrow(),
	);
	return { organizationId, kind: 'collaborator', id };
};

test('CLI-15 all that is held about a person is told in one file; no secret is in it, and the trail says that it was asked for', async () => {
	const answer = await exportContact(office, { actor: admin, contactId });
	if (!answer.ok) throw new Error(answer.refusal);
	expect(JSON.parse(answer.value.file)).toMatchObject({
		person: [{ name: 'Durand 1' }],
		clients: [{ name: 'Durand', code: '411DURAND', reminders: 'to' }],
		mailboxes: [{ address: 'durand@client.example' }],
		phones: [{ number: '+33612345678' }],
		consents: [{ channel: 'email', given_how: 'on the phone' }],
		links: [{ made_by: 'test' }],
		sessions: [{ user_agent: '' }],
	});
	expect(answer.value.file).not.toMatch(/hash/);
	const told = await read((tx) => tx.selectFrom('activity').select(['name', 'subject']).execute());
	expect(told).toEqual([{ name: 'contact.exported', subject: contactId }]);
});

test('CLI-15 an anonymised person cannot be told or reached any more, and comes in nowhere; the invoices stay as they were', async () => {
	const books = () => read((tx) => allRows(tx, ['invoice', 'payment', 'action', 'delivery'], ['look_on']));
	const before = await books();
	expect(await anonymise(' durand 1 ')).toEqual({ ok: true, value: null });
	expect(await books()).toEqual(before);
	const left = await read((tx) =>
		allRows(tx, ['email_address', 'phone', 'address', 'consent', 'contact_session', 'contact_link', 'link_wish']),
	);
	expect(Object.values(left).flat()).toEqual([]);
	const people = await read((tx) => tx.selectFrom('contact').select(['name', 'anonymisedAt']).execute());
	expect(people).toEqual([{ name: 'Personne anonymisée', anonymisedAt: office.now() }]);
	expect(await anonymise('Durand 1')).toMatchObject({ refusal: 'contact.anonymised' });
});

test('CLI-15 it takes the name, typed, and an admin', async () => {
	expect(await anonymise('Durand')).toMatchObject({ refusal: 'contact.nameDiffers', about: { name: 'Durand 1' } });
	const carla = await collector();
	expect(await anonymise('Durand 1', carla)).toMatchObject({ refusal: 'admin.required' });
	expect(await exportContact(office, { actor: carla, contactId })).toMatchObject({ refusal: 'admin.required' });
});

test('CLI-15 of two who anonymise one person at once, one hears that it is done', async () => {
	const answers = await Promise.all([anonymise('Durand 1'), anonymise('Durand 1')]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'contact.anonymised' });
});
