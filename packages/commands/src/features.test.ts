import { day } from '@quittance/core/calendar/day.ts';
import { featuresOff } from '@quittance/db/features.ts';
import { addWish } from '@quittance/db/link-wishes.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { chooseDigest } from './choose-digest.ts';
import { grantLinkWishes } from './grant-link-wishes.ts';
import { makeDigests } from './make-digests.ts';
import { addOwnTask } from './add-own-task.ts';
import { planningOf } from './planning.ts';
import { switchFeature } from './switch-feature.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
const office = { db, now: () => new Date('2026-03-10T10:00:00Z') };
let organizations = 0;
let organizationId: string;
let admin: Actor;
let colleague: Actor;

beforeEach(async () => {
	organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	({ admin, colleague } = await openNightBook(db, organizationId, { today }));
});

const read = <T>(look: Parameters<typeof db.read<T>>[1]) => db.read(organizationId, look);
type Feature = Parameters<typeof switchFeature>[1]['feature'];
const turn = (feature: Feature, on: boolean, actor = admin) => switchFeature(office, { actor, feature, on });

test('ORG-06 ORG-03 an admin switches a feature off and on; the trail says what stood before', async () => {
	expect(await turn('imports', false)).toMatchObject({ ok: true });
	expect(await read(featuresOff)).toEqual(['imports']);
	expect(await turn('imports', false)).toMatchObject({ refusal: 'feature.already' });
	expect(await turn('imports', true)).toMatchObject({ ok: true });
	expect(await read(featuresOff)).toEqual([]);
	const told = await read((tx) =>
		tx
			.selectFrom('activity')
			.select(['actor', 'details'])
			.where('name', '=', 'organization.featureSet')
			.orderBy('id')
			.execute(),
	);
	expect(told).toEqual([
		{ actor: admin.id, details: { kind: 'imports', before: 'on', after: 'off' } },
		{ actor: admin.id, details: { kind: 'imports', before: 'off', after: 'on' } },
	]);
});

test('ORG-06 of two who switch the same at once one does; of two features both go', async () => {
	const same = await Promise.all([turn('digest', false), turn('digest', false, colleague)]);
	expect(same.filter(({ ok }) => ok)).toHaveLength(1);
	expect(same.find(({ ok }) => !ok)).toMatchObject({ refusal: 'feature.already' });
	await Promise.all([turn('portal', false), turn('texts', false, colleague)]);
	expect([...(await read(featuresOff))].sort()).toEqual(['digest', 'portal', 'texts']);
});

test('ORG-06 only admins switch', async () => {
	const row = { name: 'Carla', email: 'carla@belmont.example', role: 'collaborator' } as const;
	const { id } = await db.write(admin, (tx) =>
		tx.insertInto('collaborator').values(row).returning('id').executeTakeFirstOrThrow(),
	);
	expect(await turn('imports', false, { organizationId, kind: 'collaborator', id })).toMatchObject({
		refusal: 'admin.required',
	});
});

test('ORG-06 without text messages the night plans as if no gateway were there; without the mail of the morning nobody is mailed', async () => {
	const texts = () =>
		read(async (tx) => (await planningOf(tx, today, { printsLetters: false, texts: ['sms'] })).run.texts);
	expect(await texts()).toEqual(['sms']);
	await turn('texts', false);
	expect(await texts()).toEqual([]);
	await chooseDigest(office, { actor: admin, digest: 'each morning' });
	const task = { title: 'Ring', note: '', dueOn: today, ownerId: admin.id };
	await addOwnTask(office, { actor: admin, clientId: null, ...task });
	await turn('digest', false);
	const worker: Actor = { organizationId, kind: 'worker', id: 'w' };
	expect(await makeDigests(office, { actor: worker })).toEqual([]);
	await turn('digest', true);
	expect(await makeDigests(office, { actor: worker })).toHaveLength(1);
});

test('ORG-06 without the portal nobody is let in: a link that was asked for is not made', async () => {
	const worker: Actor = { organizationId, kind: 'worker', id: 'w' };
	let links = 0;
	const newToken = () => ({ token: `t${++links}`, hash: `h${links}` });
	const wish = () =>
		db.write(admin, async (tx) => {
			const { id: contactId } = await tx.selectFrom('contact').select('id').executeTakeFirstOrThrow();
			await addWish(tx, { contactId, address: 'durand@client.example' });
		});
	await db.write(admin, (tx) =>
		addDebtor(tx, { name: 'Durand', invoices: [{ number: 'D', dueOn: today, minor: 1n }] }),
	);
	await turn('portal', false);
	await wish();
	expect(await grantLinkWishes(office, { actor: worker, newToken })).toEqual([]);
	await turn('portal', true);
	await wish();
	expect(await grantLinkWishes(office, { actor: worker, newToken })).toHaveLength(1);
	const linksLeft = () => read((tx) => tx.selectFrom('contactLink').select('id').execute());
	expect(await linksLeft()).toHaveLength(1);
	await turn('portal', false);
	expect(await linksLeft()).toEqual([]);
});
