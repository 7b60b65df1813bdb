import { addDays, day } from '@quittance/core/calendar/day.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import { placesOfClient } from '@quittance/db/client-places.ts';
import type { Actor } from '@quittance/db/open.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { addPlace, type AddPlace } from './add-place.ts';
import { removePlace, restoreMailbox, setConsent } from './change-place.ts';
import { linkContact } from './link-contact.ts';
import { planningOf } from './planning.ts';
import { saveContact, unlinkContact } from './save-contact.ts';

const { database: db } = await testDatabase();
const today = day('2026-11-18');
const at = new Date(`${today}T09:00:00Z`);
const office = { db, now: () => at };
let organizations = 0;
let organizationId: string;
let anne: Actor;
let carla: Actor;
let clientId: string;
let otherId: string;

beforeEach(async () => {
	organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	({ admin: anne } = await openNightBook(db, organizationId, { today }));
	const owes = (name: string) => ({
		name,
		addresses: [],
		invoices: [{ number: `${name}-1`, dueOn: addDays(today, -15), minor: 100_00n }],
	});
	[clientId, otherId, carla] = await db.write(anne, async (tx) => {
		const [one, other] = [await addDebtor(tx, owes('Durand')), await addDebtor(tx, owes('Moreau'))];
		const { id } = await tx
			.insertInto('collaborator')
			.values({ name: 'Carla', email: 'carla@belmont.example', role: 'collaborator' })
			.returning('id')
			.executeTakeFirstOrThrow();
		return [one.clientId, other.clientId, { organizationId, kind: 'collaborator', id } as const];
	});
});

async function good<T>(answer: Promise<{ ok: true; value: T } | { ok: false; refusal: string }>): Promise<T> {
	const said = await answer;
	if (!said.ok) throw new Error(said.refusal);
	return said.value;
}
const someone = (name: string, of = clientId) => ({
	...({ actor: anne, clientId: of, contactId: null, name, title: '', receivesReminders: 'to' } as const),
});
const add = (of: Partial<AddPlace>) =>
	addPlace(office, { actor: anne, clientId, contactId: null, kind: 'email', value: '', type: 'work', how: '', ...of });
const places = () => db.read(organizationId, (tx) => placesOfClient(tx, clientId));
/** To whom tonight's mail would go. */
const written = () =>
	db.read(organizationId, async (tx) => {
		const { context } = await planningOf(tx, today, { printsLetters: false });
		const [client] = await planningClients(tx, [clientId], context);
		return client?.recipients.map(({ address, role }) => `${role} ${address}`);
	});
const happened = () =>
	db.read(organizationId, (tx) =>
		tx.selectFrom('activity').select('name').where('name', 'like', 'contact.%').orderBy('id').execute(),
	);

test('CLI-01 CLI-04 CLI-06 a contact is added with a mailbox, and is written to once somebody said on what ground', async () => {
	const { contactId } = await good(saveContact(office, someone('Marie Curie')));
	const { placeId } = await good(add({ contactId, value: ' Marie <marie@durand.example> ' }));
	expect(await written()).toEqual([]);
	expect(await setConsent(office, { actor: anne, placeId, channel: 'email', how: ' ' })).toMatchObject({
		refusal: 'consent.noGround',
	});
	await good(setConsent(office, { actor: anne, placeId, channel: 'email', how: 'by phone' }));
	expect(await written()).toEqual(['to marie@durand.example']);
	expect((await places())[0]?.consents.email).toMatchObject({ by: 'anne', how: 'by phone', at });
	await good(setConsent(office, { actor: anne, placeId, channel: 'email', how: null }));
	expect(await written()).toEqual([]);
	expect((await happened()).map(({ name }) => name)).toEqual([
		...['contact.added', 'contact.placeAdded', 'contact.consentGiven', 'contact.consentWithdrawn'],
	]);
});

test('CLI-06 switched on twice is on once, and what was given once stays as proof', async () => {
	const { placeId } = await good(add({ value: 'compta@durand.example' }));
	const on = () => setConsent(office, { actor: anne, placeId, channel: 'email', how: 'by form' });
	await Promise.all([on(), on()]);
	await good(setConsent(office, { actor: anne, placeId, channel: 'email', how: null }));
	const kept = await db.read(organizationId, (tx) =>
		tx.selectFrom('consent').select(['givenHow', 'withdrawnBy']).where('emailAddressId', '=', placeId).execute(),
	);
	expect(kept).toEqual([{ givenHow: 'by form', withdrawnBy: anne.id }]);
});

test('CLI-03 a number is kept in E.164, and each text channel is allowed by itself', async () => {
	const { placeId } = await good(add({ kind: 'phone', value: '06 12 34 56 78', type: 'mobile' }));
	await good(setConsent(office, { actor: anne, placeId, channel: 'whatsapp', how: 'by mail' }));
	const [phone] = await places();
	expect(phone).toMatchObject({ value: '+33612345678', type: 'mobile' });
	expect(Object.keys(phone?.consents ?? {})).toEqual(['whatsapp']);
	expect(await setConsent(office, { actor: anne, placeId, channel: 'email', how: 'by mail' })).toMatchObject({
		refusal: 'consent.channel',
	});
});

test('CLI-03 CLI-04 what is no address or number, or is there already, is refused', async () => {
	expect(await add({ value: 'marie@' })).toMatchObject({ refusal: 'email.malformed' });
	expect(await add({ value: 'a@durand.example; b@durand.example' })).toMatchObject({ refusal: 'email.malformed' });
	expect(await add({ kind: 'phone', value: '12' })).toMatchObject({ refusal: 'phone.malformed' });
	await good(add({ value: 'compta@durand.example' }));
	expect(await add({ value: 'Compta@Durand.example' })).toMatchObject({ refusal: 'place.known' });
});

test('CLI-04 SCN-15 mail is tried again where it came back; a mailbox that is taken away is written to no more', async () => {
	const { placeId } = await good(add({ value: 'compta@durand.example', how: 'by phone' }));
	expect(await restoreMailbox(office, { actor: anne, placeId })).toMatchObject({ refusal: 'place.notBounced' });
	await db.write(anne, (tx) =>
		tx.updateTable('emailAddress').set({ bouncedAt: at, bounceReason: '5.1.1' }).where('id', '=', placeId).execute(),
	);
	expect(await written()).toEqual([]);
	await good(restoreMailbox(office, { actor: anne, placeId }));
	expect(await written()).toEqual(['own compta@durand.example']);
	const both = await Promise.all([1, 2].map(() => removePlace(office, { actor: anne, placeId })));
	expect(both.map((one) => (one.ok ? 'removed' : one.refusal)).sort()).toEqual(['place.unknown', 'removed']);
	expect(await written()).toEqual([]);
});

test('CLI-01 a contact is renamed and leaves a client; at another client they stay', async () => {
	const { contactId } = await good(saveContact(office, someone('Marie Curie')));
	await good(linkContact(office, { actor: anne, contactId, clientId: otherId, receivesReminders: null }));
	expect(await saveContact(office, { ...someone(' '), contactId })).toMatchObject({ refusal: 'contact.nameMissing' });
	await good(saveContact(office, { ...someone('Marie Skłodowska'), contactId, title: 'Accounts' }));
	await good(unlinkContact(office, { actor: anne, clientId, contactId }));
	expect(await unlinkContact(office, { actor: anne, clientId, contactId })).toMatchObject({
		refusal: 'contact.unknown',
	});
	const links = await db.read(organizationId, (tx) =>
		tx
			.selectFrom('clientContact as m')
			.innerJoin('contact as c', 'c.id', 'm.contactId')
			.select(['m.clientId', 'c.name', 'c.title'])
			.execute(),
	);
	expect(links).toEqual([{ clientId: otherId, name: 'Marie Skłodowska', title: 'Accounts' }]);
});

test('DOC-02 who acts for a client that one may not see is changed by others; one’s own client gives no way in', async () => {
	const { contactId } = await good(saveContact(office, someone('Marie Curie')));
	const { placeId } = await good(add({ contactId, value: 'marie@durand.example' }));
	await good(linkContact(office, { actor: anne, contactId, clientId: otherId, receivesReminders: null }));
	await db.write(anne, (tx) => storeClientRight(tx, carla.id, otherId, 'none'));
	expect(await saveContact(office, { ...someone('X'), contactId, actor: carla })).toMatchObject({
		refusal: 'contact.unknown',
	});
	expect(await removePlace(office, { actor: carla, placeId })).toMatchObject({ refusal: 'place.unknown' });
	await db.write(anne, (tx) => storeClientRight(tx, carla.id, otherId, 'read'));
	expect(await removePlace(office, { actor: carla, placeId })).toMatchObject({ refusal: 'client.readOnly' });
});
