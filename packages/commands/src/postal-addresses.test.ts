import { addDays, day } from '@quittance/core/calendar/day.ts';
import type { TypedAddress } from '@quittance/core/client/read-postal-address.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { postalAddressesOf } from '@quittance/db/postal-addresses.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { envelopeOf } from './envelope-of.ts';
import { linkContact } from './link-contact.ts';
import { removePostalAddress, writeThereFirst } from './remove-postal-address.ts';
import { saveContact } from './save-contact.ts';
import { addPostalAddress, changePostalAddress } from './save-postal-address.ts';

const { database: db } = await testDatabase();
const today = day('2026-11-18');
const office = { db, now: () => new Date(`${today}T09:00:00Z`) };
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
		await tx.deleteFrom('address').execute();
		return [one.clientId, other.clientId, { organizationId, kind: 'collaborator', id } as const];
	});
});

async function good<T>(answer: Promise<{ ok: true; value: T } | { ok: false; refusal: string }>): Promise<T> {
	const said = await answer;
	if (!said.ok) throw new Error(said.refusal);
	return said.value;
}
const lyon: TypedAddress = { lines: '12 rue Mercière', postalCode: '69002', city: 'Lyon', country: 'FR', position: '' };
const add = (typed: Partial<TypedAddress> = {}, contactId: string | null = null, actor = anne) =>
	addPostalAddress(office, { actor, clientId, contactId, typed: { ...lyon, ...typed } });
const change = (addressId: string, typed: Partial<TypedAddress>, actor = anne) =>
	changePostalAddress(office, { actor, addressId, typed: { ...lyon, ...typed } });
const addresses = () => db.read(organizationId, (tx) => postalAddressesOf(tx, clientId));
const envelope = () => db.read(organizationId, (tx) => envelopeOf(tx, clientId));
const happened = () =>
	db.read(organizationId, (tx) =>
		tx
			.selectFrom('activity')
			.select(['name', 'details'])
			.where('name', 'like', 'contact.address%')
			.orderBy('id')
			.execute(),
	);

test('CLI-05 an address is added, changed and taken away by hand; the next letter follows, and the trail says before and after', async () => {
	expect(await envelope()).toBeUndefined();
	const { addressId } = await good(add());
	expect(await envelope()).toEqual(['Durand', '12 rue Mercière', '69002 Lyon']);
	await good(
		change(addressId, { lines: 'Unit 4\n1 High Street', city: 'Manchester', postalCode: 'M1 1AE', country: 'GB' }),
	);
	expect(await envelope()).toEqual(['Durand', 'Unit 4', '1 High Street', 'Manchester', 'M1 1AE', 'ROYAUME-UNI']);
	await good(removePostalAddress(office, { actor: anne, addressId }));
	expect(await envelope()).toBeUndefined();
	const after = 'Unit 4, 1 High Street, Manchester, M1 1AE, GB';
	expect(await happened()).toMatchObject([
		{ name: 'contact.addressAdded', details: { place: '12 rue Mercière, 69002 Lyon, FR' } },
		{ name: 'contact.addressChanged', details: { before: '12 rue Mercière, 69002 Lyon, FR', after } },
		{ name: 'contact.addressRemoved', details: { place: after } },
	]);
});

test('CLI-05 where it lies is kept, and said once; what stays as it was is not told', async () => {
	const { addressId } = await good(add());
	await good(change(addressId, { position: '45.764, 4.8357' }));
	await good(change(addressId, { position: '45.7640, 4.8357' }));
	expect(await addresses()).toMatchObject([{ position: { latitude: 45.764, longitude: 4.8357 } }]);
	expect((await happened()).map(({ name }) => name)).toEqual(['contact.addressAdded', 'contact.addressLocated']);
});

test('CLI-05 SCN-19 an address of Alsace lives by the holidays of Alsace', async () => {
	const { addressId } = await good(add({ postalCode: '67000', city: 'Strasbourg' }));
	const region = () =>
		db.read(organizationId, (tx) => tx.selectFrom('address').select('region').executeTakeFirstOrThrow());
	expect(await region()).toEqual({ region: '67' });
	await good(change(addressId, {}));
	expect(await region()).toEqual({ region: null });
});

test('CLI-05 letters go to the address that was put first; the same one is not added twice', async () => {
	await good(add());
	expect(await add({ position: '45, 4' })).toMatchObject({ refusal: 'place.known' });
	const { addressId } = await good(add({ lines: 'BP 40' }));
	expect(await envelope()).toContain('12 rue Mercière');
	await good(writeThereFirst(office, { actor: anne, addressId }));
	expect(await envelope()).toContain('BP 40');
	expect((await addresses()).map(({ lines }) => lines)).toEqual([['BP 40'], ['12 rue Mercière']]);
});

test('CLI-05 an address of a contact is no address of the client; who takes it away second finds it gone', async () => {
	const someone = { actor: anne, clientId, contactId: null, name: 'Marie Curie', title: '', receivesReminders: null };
	const { contactId } = await good(saveContact(office, someone));
	const { addressId } = await good(add({}, contactId));
	expect(await envelope()).toBeUndefined();
	expect(await addresses()).toMatchObject([{ contactId }]);
	const both = await Promise.all([1, 2].map(() => removePostalAddress(office, { actor: anne, addressId })));
	expect(both.map((one) => (one.ok ? 'removed' : one.refusal)).sort()).toEqual(['address.unknown', 'removed']);
});

test('DOC-02 CLI-05 an address of somebody at a client that one may not see is changed by others', async () => {
	const someone = { actor: anne, clientId, contactId: null, name: 'Marie Curie', title: '', receivesReminders: null };
	const { contactId } = await good(saveContact(office, someone));
	const { addressId } = await good(add({}, contactId));
	await good(linkContact(office, { actor: anne, contactId, clientId: otherId, receivesReminders: null }));
	await db.write(anne, (tx) => storeClientRight(tx, carla.id, otherId, 'none'));
	expect(await change(addressId, { city: 'Lille' }, carla)).toMatchObject({ refusal: 'address.unknown' });
	await db.write(anne, (tx) => storeClientRight(tx, carla.id, otherId, 'read'));
	expect(await change(addressId, { city: 'Lille' }, carla)).toMatchObject({ refusal: 'client.readOnly' });
	expect(await add({ lines: '' }, contactId)).toMatchObject({ refusal: 'address.linesMissing' });
});
