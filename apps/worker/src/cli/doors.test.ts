import { openContactDoor } from '@quittance/auth/contact-door.ts';
import { openStaffDoor } from '@quittance/auth/staff-door.ts';
import { openNight } from '@quittance/db/beyond-the-wall.ts';
import { openDoor, openPortalDoor } from '@quittance/db/door.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run-cli.fixture.ts';

const { url } = await testDatabase();
const door = openDoor(url, { applicationName: 'test' });
const portalDoor = openPortalDoor(url, { applicationName: 'test' });
afterAll(() => Promise.all([door.close(), portalDoor.close()]));

const cli = (words: string[], input = '') => runCli(url, words, {}, input);
const from = { address: '192.0.2.1', userAgent: 'test' };

beforeAll(async () => {
	expect(await cli(['init', 'Maison Ferrand', '--sender', 'compta@ferrand.example'])).toMatchObject({ code: 0 });
	expect(await cli(['user', 'add', 'ada@ferrand.example', '--name', 'Ada Ferrand', '--role', 'admin'])).toMatchObject({
		code: 0,
	});
});

test('ORG-02 the first admin gets a password from the operator, and signs in with it', async () => {
	const words = ['user', 'password', 'ada@ferrand.example'];
	expect((await cli(words, 'Password1234\n')).err).toContain('too well known');
	expect(await cli(words, 'vingt tables de bois\n')).toMatchObject({ code: 0, err: '' });
	const password = 'vingt tables de bois';
	const opened = await openStaffDoor(door).signIn({ ...from, email: 'ada@ferrand.example', password });
	expect(opened).toMatchObject({ ok: true, value: { staff: { name: 'Ada Ferrand', role: 'admin' } } });
	expect((await cli(['user', 'password', 'nobody@ferrand.example'], 'x')).err).toContain('Nobody of Maison Ferrand');
}, 60_000);

test('PTL-01 the operator makes a link for a contact, which works once', async () => {
	const night = openNight(url, { applicationName: 'test' });
	const [{ id: organizationId } = { id: '' }] = await night.organizations().finally(() => night.close());
	const database = openDatabase(url, { applicationName: 'test' });
	await database.write({ organizationId, kind: 'operator', id: 'test' }, async (tx) => {
		const add = (table: 'client' | 'contact', row: object) =>
			tx
				.insertInto(table)
				.values(row as never)
				.returning('id')
				.executeTakeFirstOrThrow();
		const client = await add('client', { name: 'Ravel', accountCode: 'RAVEL' });
		const contact = await add('contact', { name: 'Maurice' });
		await tx.insertInto('clientContact').values({ clientId: client.id, contactId: contact.id }).execute();
		await tx.insertInto('emailAddress').values({ contactId: contact.id, address: 'Maurice@ravel.example' }).execute();
	});
	await database.close();
	const { out } = await cli(['contact-link', 'maurice@ravel.example', '--portal', 'https://clients.example']);
	const token = /^https:\/\/clients\.example\/enter\/([\w-]{43})\n$/.exec(out)?.[1] ?? '';
	const contacts = openContactDoor(portalDoor);
	expect(await contacts.look(token)).toMatchObject({ contactName: 'Maurice', organizationName: 'Maison Ferrand' });
	expect((await contacts.spend(token, from)).ok).toBe(true);
	expect((await contacts.spend(token, from)).ok).toBe(false);
}, 60_000);
