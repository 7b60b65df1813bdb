import { addContactLink, revokeContactLinks } from '@quittance/db/contact-links.ts';
import { openPortalDoor } from '@quittance/db/door.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openContactDoor } from './contact-door.ts';
import { hashOf, newSecret } from './secret.ts';

const { database, url } = await testDatabase();
const ours = await testOrganization(database, 1, 'Atelier Belmont');
const portal = openPortalDoor(url, { applicationName: 'test', max: 5 });
const door = openContactDoor(portal);
afterAll(() => portal.close());

const marie = await database.write(ours, async (tx) => {
	const client = await tx
		.insertInto('client')
		.values({ name: 'Dupont', accountCode: '411DUPONT', language: 'en' })
		.returning('id')
		.executeTakeFirstOrThrow();
	const { id } = await tx.insertInto('contact').values({ name: 'Marie' }).returning('id').executeTakeFirstOrThrow();
	await tx.insertInto('clientContact').values({ clientId: client.id, contactId: id }).execute();
	await tx.insertInto('emailAddress').values({ contactId: id, address: 'Marie@dupont.example' }).execute();
	return id;
});

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
async function link(expiresAt = inMinutes(60)): Promise<string> {
	const token = newSecret();
	await database.write(ours, (tx) =>
		addContactLink(tx, {
			contactId: marie,
			tokenHash: hashOf(token),
			madeBy: 'test',
			madeAt: inMinutes(-120),
			expiresAt,
		}),
	);
	return token;
}
const from = { address: '192.0.2.1', userAgent: 'Safari' };

test('PTL-01 looking at a link spends nothing, however often a mail scanner does; the button does, once', async () => {
	const token = await link();
	for (let n = 0; n < 40; n++)
		expect(await door.look(token)).toEqual({
			contactName: 'Marie',
			organizationName: 'Atelier Belmont',
			language: 'en',
		});
	const spent = await door.spend(token, from);
	if (!spent.ok) throw new Error(spent.refusal);
	expect(await door.session(spent.value.sessionId)).toEqual({
		organizationId: ours.organizationId,
		id: marie,
		name: 'Marie',
		language: 'en',
	});
	expect(await door.look(token)).toBeUndefined();
	expect(await door.spend(token, from)).toMatchObject({ refusal: 'link.over' });
	await door.signOut(spent.value.sessionId);
	expect(await door.session(spent.value.sessionId)).toBeUndefined();
});

test('PTL-01 of two who press the button at once one comes in, the other hears that the link is over', async () => {
	const token = await link();
	const both = await Promise.all([door.spend(token, from), door.spend(token, from)]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.filter((one) => !one.ok && one.refusal === 'link.over')).toHaveLength(1);
});

test('PTL-01 a link that has expired, was revoked or was followed by another is over', async () => {
	const expired = await link(inMinutes(-1));
	const revoked = await link();
	await database.write(ours, (tx) => revokeContactLinks(tx, marie, new Date()));
	const earlier = await link();
	const later = await link();
	for (const over of [expired, revoked, earlier]) {
		expect(await door.look(over)).toBeUndefined();
		expect(await door.spend(over, from)).toMatchObject({ refusal: 'link.over' });
	}
	expect(await door.look(later)).toBeDefined();
});

test('PTL-01 whoever guesses tokens waits', async () => {
	const guess = () => door.spend(newSecret(), { ...from, address: '198.51.100.7' });
	const guesses = await Promise.all(Array.from({ length: 33 }, guess));
	expect(guesses.filter((one) => !one.ok && one.refusal === 'link.tooOften')).toHaveLength(3);
});

test('PTL-01 asking for a link is answered alike whether anybody reads the mailbox or not, and only so often', async () => {
	const ask = (email: string) => door.askForLink(email, from);
	expect(await ask('marie@DUPONT.example')).toEqual({ ok: true, value: null });
	expect(await ask('nobody@dupont.example')).toEqual({ ok: true, value: null });
	const wishes = await database.read(ours.organizationId, (tx) =>
		tx.selectFrom('linkWish').select(['contactId', 'address']).execute(),
	);
	expect(wishes).toEqual([{ contactId: marie, address: 'Marie@dupont.example' }]);
	for (const email of ['marie@dupont.example', 'nobody@dupont.example']) {
		await ask(email);
		await ask(email);
		expect(await ask(email)).toMatchObject({ refusal: 'link.tooOften' });
	}
});

test('PTL-01 a session that is used lasts, one that ended is nobody’s', async () => {
	const spent = await door.spend(await link(), from);
	if (!spent.ok) throw new Error(spent.refusal);
	const idHash = hashOf(spent.value.sessionId);
	const expire = (expiresAt: Date) =>
		database.write(ours, (tx) =>
			tx.updateTable('contactSession').set({ expiresAt }).where('idHash', '=', idHash).execute(),
		);
	await expire(inMinutes(5));
	expect(await door.session(spent.value.sessionId)).toBeDefined();
	const [kept] = await database.read(ours.organizationId, (tx) =>
		tx.selectFrom('contactSession').select('expiresAt').where('idHash', '=', idHash).execute(),
	);
	expect(kept?.expiresAt.getTime()).toBeGreaterThan(inMinutes(60 * 24 * 30).getTime());
	await expire(inMinutes(-1));
	expect(await door.session(spent.value.sessionId)).toBeUndefined();
});

test('PTL-07 the portal’s login reads none of the tables behind its door, and can make no link', async () => {
	for (const table of [
		'contact_link',
		'contact_session',
		'link_wish',
		'credential',
		'staff_session',
		'sign_in_attempt',
	])
		await expect(portal.ask((db) => sql`select from ${sql.table(table)}`.execute(db))).rejects.toThrow(
			'permission denied',
		);
	await expect(
		portal.ask((db) => sql`insert into contact_link (token_hash) values ('mine')`.execute(db)),
	).rejects.toThrow('permission denied');
	await expect(portal.ask((db) => sql`select take_attempt('link', 'x', 1)`.execute(db))).rejects.toThrow(
		'permission denied',
	);
});
