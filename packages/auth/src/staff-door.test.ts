import { allow } from '@quittance/core/outcome.ts';
import { openDoor } from '@quittance/db/door.ts';
import { storeCredential } from '@quittance/db/credentials.ts';
import { takeAttempt } from '@quittance/db/sign-in-attempts.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { sql } from 'kysely';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { MOST_PER_ACCOUNT, MOST_PER_ADDRESS } from './limits.ts';
import { hashPassword } from './password-hash.ts';
import { openStaffDoor } from './staff-door.ts';

const { database, url } = await testDatabase();
const belmont = await testOrganization(database, 1);
const garonne = await testOrganization(database, 2);
const door = openDoor(url, { applicationName: 'test' });
const staff = openStaffDoor(door);
afterAll(() => door.close());
afterEach(() => void vi.useRealTimers());

const hire = (organization: Actor, email: string, password: string) =>
	database.write(organization, async (tx) => {
		const { id } = await tx
			.insertInto('collaborator')
			.values({ name: 'Anne', email, role: 'collaborator' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await storeCredential(tx, id, await hashPassword(password), new Date());
		return id;
	});

const from = { address: '192.0.2.1', userAgent: 'Firefox' };
/** Of people who have no second factor: theirs is staff-door-code.test.ts. */
async function signIn(email: string, password: string, address = from.address) {
	const opened = await staff.signIn({ ...from, address, email, password });
	if (!opened.ok) return opened;
	if (!('sessionId' in opened.value)) throw new Error('asked for a code');
	return allow(opened.value);
}

test('ORG-02 the right password opens a session, whose id the database does not know', async () => {
	const id = await hire(belmont, 'anne@belmont.example', 'vingt tables de bois');
	const opened = await signIn(' Anne@Belmont.example ', 'vingt tables de bois');
	if (!opened.ok) throw new Error(opened.refusal);
	const { sessionId } = opened.value;
	expect(await staff.session(sessionId)).toEqual({
		organizationId: belmont.organizationId,
		id,
		name: 'Anne',
		email: 'anne@belmont.example',
		role: 'collaborator',
		language: 'fr',
	});
	const kept = await door.ask((db) => db.selectFrom('staffSession').selectAll().execute());
	expect(JSON.stringify(kept)).not.toContain(sessionId);
	await staff.signOut(sessionId);
	expect(await staff.session(sessionId)).toBeUndefined();
	expect(await staff.session('made up')).toBeUndefined();
});

test('ORG-02 a wrong password and an unknown address are answered alike', async () => {
	await hire(belmont, 'bruno@belmont.example', 'vingt tables de bois');
	const wrong = await signIn('bruno@belmont.example', 'trente chaises de fer');
	expect(wrong).toMatchObject({ refusal: 'signIn.wrong' });
	expect(await signIn('nobody@belmont.example', 'trente chaises de fer')).toEqual(wrong);
});

test('ORG-01 whoever was deactivated is told so for the right password alone, and their sessions end', async () => {
	const id = await hire(belmont, 'carla@belmont.example', 'vingt tables de bois');
	const opened = await signIn('carla@belmont.example', 'vingt tables de bois');
	await database.write(belmont, (tx) =>
		tx.updateTable('collaborator').set({ deactivatedAt: new Date() }).where('id', '=', id).execute(),
	);
	expect(await signIn('carla@belmont.example', 'wrong')).toMatchObject({ refusal: 'signIn.wrong' });
	expect(await signIn('carla@belmont.example', 'vingt tables de bois')).toMatchObject({
		refusal: 'signIn.deactivated',
	});
	expect(opened.ok && (await staff.session(opened.value.sessionId))).toBeUndefined();
});

test('ORG-04 an address that two organizations know leads to the one whose password it is', async () => {
	await hire(belmont, 'deux@example.org', 'vingt tables de bois');
	await hire(garonne, 'deux@example.org', 'trente chaises de fer');
	const opened = await signIn('deux@example.org', 'trente chaises de fer');
	expect(opened.ok && opened.value.staff.organizationId).toBe(garonne.organizationId);
});

test('ORG-02 too many attempts with one address wait, known or not, also when all come at once', async () => {
	await hire(belmont, 'emma@belmont.example', 'vingt tables de bois');
	for (const email of ['emma@belmont.example', 'ghost@belmont.example']) {
		const tries = await Promise.all(Array.from({ length: MOST_PER_ACCOUNT + 4 }, () => signIn(email, 'wrong')));
		expect(tries.filter((one) => !one.ok && one.refusal === 'signIn.tooOften')).toHaveLength(4);
	}
	expect(await signIn('emma@belmont.example', 'vingt tables de bois')).toMatchObject({
		refusal: 'signIn.tooOften',
		about: { minutes: 15 },
	});
	await door.ask((db) => sql`select forget_attempts('staff', 'emma@belmont.example')`.execute(db));
	expect((await signIn('emma@belmont.example', 'vingt tables de bois')).ok).toBe(true);
});

test('ORG-02 one network address that tries many accounts waits, others do not', async () => {
	const one = '198.51.100.7';
	for (let n = 1; n < MOST_PER_ADDRESS; n++)
		expect(await door.ask((db) => takeAttempt(db, 'staff address', one, MOST_PER_ADDRESS))).toBe(0);
	const tries = await Promise.all(Array.from({ length: 4 }, (_, n) => signIn(`guess${n}@example.org`, 'wrong', one)));
	expect(tries.filter((tried) => !tried.ok && tried.refusal === 'signIn.tooOften')).toHaveLength(3);
	expect(await signIn('guess99@example.org', 'wrong', '198.51.100.8')).toMatchObject({ refusal: 'signIn.wrong' });
});

test('ORG-02 a session that is used lasts; one that is not used ends after a week', async () => {
	await hire(belmont, 'farid@belmont.example', 'vingt tables de bois');
	const opened = await signIn('farid@belmont.example', 'vingt tables de bois');
	if (!opened.ok) throw new Error(opened.refusal);
	const { sessionId } = opened.value;
	vi.useFakeTimers({ toFake: ['Date'] });
	const start = Date.now();
	const after = (days: number) => vi.setSystemTime(start + days * 86_400_000);
	for (const days of [4, 8, 12]) {
		after(days);
		expect(await staff.session(sessionId)).toBeDefined();
	}
	after(20);
	expect(await staff.session(sessionId)).toBeUndefined();
});

test('ORG-02 who is signed in proves again who they are, as seldom as anybody tries to sign in', async () => {
	const email = 'dora@belmont.example';
	const id = await hire(belmont, email, 'vingt tables de bois');
	await hire(garonne, email, 'trente chaises de fer');
	const dora = {
		organizationId: belmont.organizationId,
		id,
		name: 'Anne',
		email,
		role: 'collaborator',
		language: 'fr',
	} as const;
	expect(await staff.confirm(dora, 'vingt tables de bois')).toMatchObject({ ok: true });
	for (let tries = 0; tries < MOST_PER_ACCOUNT; tries++)
		expect(await staff.confirm(dora, 'trente chaises de fer')).toMatchObject({ refusal: 'password.notYours' });
	expect(await staff.confirm(dora, 'vingt tables de bois')).toMatchObject({ refusal: 'signIn.tooOften' });
});
