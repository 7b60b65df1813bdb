import { addDays, day } from '@quittance/core/calendar/day.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import { discountsOf } from '@quittance/db/discounts.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { addDiscount, changeDiscount, removeDiscount } from './save-discount.ts';

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

const typed = { label: 'Year-end', percent: '2,5', untilOn: '2026-12-31' };
const discounts = () => db.read(organizationId, (tx) => discountsOf(tx, clientId));
const happened = () =>
	db.read(organizationId, (tx) =>
		tx.selectFrom('activity').select(['name', 'details']).where('name', 'like', 'client.disc%').orderBy('id').execute(),
	);
async function added(): Promise<string> {
	const made = await addDiscount(office, { actor: carla, clientId, typed });
	if (!made.ok) throw new Error(made.refusal);
	return made.value.discountId;
}

test('CLI-08 a discount is agreed, changed and ends; the trail says before and after', async () => {
	const discountId = await added();
	expect(await discounts()).toMatchObject([
		{ label: 'Year-end', hundredths: 250, untilOn: '2026-12-31', addedBy: 'Carla' },
	]);
	for (const percent of ['3', '3.00'])
		await changeDiscount(office, { actor: anne, discountId, typed: { ...typed, percent, untilOn: '' } });
	expect(await discounts()).toMatchObject([{ hundredths: 300, untilOn: null, addedBy: 'Carla' }]);
	await removeDiscount(office, { actor: anne, discountId });
	expect(await discounts()).toEqual([]);
	expect(await happened()).toEqual([
		{ name: 'client.discountAdded', details: { label: 'Year-end', percent: '2.5', until: '2026-12-31' } },
		{
			name: 'client.discountChanged',
			details: { label: 'Year-end', percent: '3', labelBefore: 'Year-end', percentBefore: '2.5' },
		},
		{ name: 'client.discountRemoved', details: { label: 'Year-end', percent: '3' } },
	]);
});

test('CLI-08 of two who end a discount the second finds it gone; what is no discount is refused', async () => {
	const discountId = await added();
	const both = await Promise.all([anne, carla].map((actor) => removeDiscount(office, { actor, discountId })));
	expect(both.map((one) => (one.ok ? 'ended' : one.refusal)).sort()).toEqual(['discount.unknown', 'ended']);
	const nothing = addDiscount(office, { actor: anne, clientId, typed: { ...typed, percent: '0' } });
	expect(await nothing).toMatchObject({ refusal: 'discount.percent' });
});

test('DOC-02 CLI-08 whoever may only read the client changes none, and for whom it does not exist there is none', async () => {
	const discountId = await added();
	const change = () => changeDiscount(office, { actor: carla, discountId, typed: { ...typed, percent: '9' } });
	await db.write(anne, (tx) => storeClientRight(tx, carla.id, clientId, 'read'));
	expect(await change()).toMatchObject({ refusal: 'client.readOnly' });
	await db.write(anne, (tx) => storeClientRight(tx, carla.id, clientId, 'none'));
	expect(await change()).toMatchObject({ refusal: 'discount.unknown' });
	expect(await discounts()).toMatchObject([{ hundredths: 250 }]);
});
