import { addDays, day } from '@quittance/core/calendar/day.ts';
import { placesOfClient } from '@quittance/db/client-places.ts';
import type { Actor } from '@quittance/db/open.ts';
import { phoneTypesListed } from '@quittance/db/phone-types.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { addPlace } from './add-place.ts';
import { deletePhoneTypeOf } from './delete-phone-type.ts';
import { savePhoneType } from './save-phone-type.ts';

const { database: db } = await testDatabase();
const today = day('2026-11-18');
const office = { db, now: () => new Date(`${today}T09:00:00Z`) };
let organizations = 0;
let organizationId: string;
let anne: Actor;
let carla: Actor;
let clientId: string;

beforeEach(async () => {
	organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	({ admin: anne } = await openNightBook(db, organizationId, { today }));
	[clientId, carla] = await db.write(anne, async (tx) => {
		const { id } = await tx
			.insertInto('collaborator')
			.values({ name: 'Carla', email: 'carla@belmont.example', role: 'collaborator' })
			.returning('id')
			.executeTakeFirstOrThrow();
		const invoice = { number: 'F-1', dueOn: addDays(today, -15), minor: 100_00n };
		const debtor = await addDebtor(tx, { name: 'Durand', addresses: [], invoices: [invoice] });
		return [debtor.clientId, { organizationId, kind: 'collaborator', id } as const];
	});
});

const save = (name: string, typeId: string | null = null, actor = anne) =>
	savePhoneType(office, { actor, typeId, name });
const ring = (value: string, type: string) =>
	addPlace(office, { actor: carla, clientId, contactId: null, kind: 'phone', value, type, how: '' });
const typesOfNumbers = async () =>
	(await db.read(organizationId, (tx) => placesOfClient(tx, clientId))).map(({ type }) => type);
async function made(name: string): Promise<string> {
	const saved = await save(name);
	if (!saved.ok) throw new Error(saved.refusal);
	return saved.value.typeId;
}

test('CLI-03 a number bears a kind of the organization’s own; renamed, its numbers follow, and deleted, they are work numbers', async () => {
	expect(await ring('04 72 00 00 00', 'Dépôt')).toMatchObject({ refusal: 'phoneType.unknown' });
	const typeId = await made(' Dépôt ');
	expect(await ring('04 72 00 00 00', 'Dépôt')).toMatchObject({ ok: true });
	expect(await ring('06 12 34 56 78', 'mobile')).toMatchObject({ ok: true });
	expect(await save('Entrepôt', typeId)).toMatchObject({ ok: true });
	expect(await typesOfNumbers()).toEqual(['Entrepôt', 'mobile']);
	expect(await db.read(organizationId, phoneTypesListed)).toMatchObject([{ name: 'Entrepôt', numbers: 1 }]);
	expect(await deletePhoneTypeOf(office, { actor: anne, typeId })).toMatchObject({ value: { numbers: 1 } });
	expect(await typesOfNumbers()).toEqual(['work', 'mobile']);
});

test('CLI-03 no two kinds share a name, whatever the case, nor take one that all have; only admins name them', async () => {
	const typeId = await made('Depot');
	const both = await Promise.all([save('Warehouse'), save('warehouse')]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	for (const name of ['DEPOT', 'Mobile']) expect(await save(name)).toMatchObject({ refusal: 'phoneType.nameTaken' });
	expect(await save('DEPOT', typeId)).toMatchObject({ ok: true });
	expect(await save(' ')).toMatchObject({ refusal: 'phoneType.nameMissing' });
	expect(await save('Desk', null, carla)).toMatchObject({ refusal: 'admin.required' });
	const twice = await Promise.all([1, 2].map(() => deletePhoneTypeOf(office, { actor: anne, typeId })));
	expect(twice.map((one) => (one.ok ? 'deleted' : one.refusal)).sort()).toEqual(['deleted', 'phoneType.unknown']);
});
