import { auditTrail } from '@quittance/db/audit-trail.ts';
import { openDoor } from '@quittance/db/door.ts';
import { storeCredential } from '@quittance/db/credentials.ts';
import { replaceRecoveryCodes } from '@quittance/db/recovery-codes.ts';
import { confirmFactor, storeFactor } from '@quittance/db/second-factors.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { Secret, TOTP } from 'otpauth';
import { afterAll, expect, test } from 'vitest';
import { CODE_WITHIN, MOST_CODES } from './limits.ts';
import { hashPassword } from './password-hash.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-code.ts';
import { openSecondFactor } from './second-factor.ts';
import { openStaffDoor } from './staff-door.ts';

const { database, url } = await testDatabase();
const belmont = await testOrganization(database);
const door = openDoor(url, { applicationName: 'test' });
afterAll(() => door.close());

const start = Date.now();
let at = new Date(start);
const factor = openSecondFactor('a secret of this installation that nobody guesses');
const staff = openStaffDoor(door, { now: () => at, factor });
const from = { address: '192.0.2.1', userAgent: 'Firefox' };
const password = 'vingt tables de bois';

/** Somebody with a telephone, ten codes on paper, and the first code taken when it was set up, an hour ago. */
async function protectedBy(name: string) {
	const sealed = factor.fresh();
	const email = `${name.toLowerCase()}@belmont.example`;
	const codes = newRecoveryCodes();
	const id = await database.write(belmont, async (tx) => {
		const row = { name, email, role: 'collaborator' } as const;
		const added = await tx.insertInto('collaborator').values(row).returning('id').executeTakeFirstOrThrow();
		await storeCredential(tx, added.id, await hashPassword(password), at);
		await storeFactor(tx, added.id, sealed, at);
		await confirmFactor(tx, added.id, at, BigInt(Math.floor(start / 30_000) - 120));
		const hashes = codes.map((code) => recoveryHash(added.id, code));
		await replaceRecoveryCodes(tx, added.id, hashes);
		return added.id;
	});
	const secret = Secret.fromBase32((factor.show(sealed, email)?.secret ?? '').replaceAll(' ', ''));
	const codeAt = (timestamp: number) => new TOTP({ secret }).generate({ timestamp });
	return { id, email, codes, codeNow: () => codeAt(at.getTime()), codeAt };
}

async function ticketOf(email: string): Promise<string> {
	const begun = await staff.signIn({ ...from, email, password });
	if (!begun.ok || !('ticket' in begun.value)) throw new Error('no code was asked');
	return begun.value.ticket;
}
const withCode = (ticket: string, code: string) => staff.signInWithCode({ ...from, ticket, code });
const told = async (name: string) =>
	(await database.read(belmont.organizationId, (tx) => auditTrail(tx, { noun: 'session' }, 100)))
		.filter(({ actor, details }) => actor === name || JSON.stringify(details).includes(name))
		.map((activity) => activity.name);

test('ORG-02 who has a second factor comes in by password and code, and by neither alone', async () => {
	const anne = await protectedBy('Anne');
	const ticket = await ticketOf(anne.email);
	expect(await staff.session(ticket)).toBeUndefined();
	expect(await staff.begun(ticket)).toBe(true);
	expect(await withCode('made up', anne.codeNow())).toMatchObject({ refusal: 'signIn.over' });
	expect(await withCode(ticket, '000000')).toMatchObject({ refusal: 'factor.wrongCode' });
	const opened = await withCode(ticket, anne.codeNow().replace(/.../, '$& '));
	if (!opened.ok) throw new Error(opened.refusal);
	expect(await staff.session(opened.value.sessionId)).toMatchObject({ id: anne.id });
	expect(await staff.begun(ticket)).toBe(false);
});

test('ORG-02 a code is taken once, though it comes twice at once; the next half minute has another', async () => {
	const bruno = await protectedBy('Bruno');
	const code = bruno.codeNow();
	const [one, other] = [await ticketOf(bruno.email), await ticketOf(bruno.email)];
	const tries = await Promise.all([withCode(one, code), withCode(other, code)]);
	expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
	const loser = tries[0].ok ? other : one;
	expect(await withCode(loser, bruno.codeAt(at.getTime() - 30_000))).toMatchObject({ refusal: 'factor.wrongCode' });
	expect(await withCode(loser, bruno.codeAt(at.getTime() + 30_000))).toMatchObject({ ok: true });
});

test('ORG-02 a recovery code stands in for the telephone once, written as one likes, and is another’s for nobody', async () => {
	const [carla, dora] = [await protectedBy('Carla'), await protectedBy('Dora')];
	const [code = ''] = carla.codes;
	expect(await withCode(await ticketOf(dora.email), code)).toMatchObject({ refusal: 'factor.wrongCode' });
	const [one, other] = [await ticketOf(carla.email), await ticketOf(carla.email)];
	const loud = code.toUpperCase().replaceAll('-', ' ');
	const tries = await Promise.all([withCode(one, loud), withCode(other, code)]);
	expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await withCode(await ticketOf(carla.email), code)).toMatchObject({ refusal: 'factor.wrongCode' });
});

test('ORG-02 codes are tried six times in a quarter of an hour, with however many tickets, also all at once', async () => {
	const emma = await protectedBy('Emma');
	const tickets = [await ticketOf(emma.email), await ticketOf(emma.email)];
	const tries = await Promise.all(
		Array.from({ length: MOST_CODES + 2 }, (_, n) => withCode(tickets[n % 2] ?? '', '000000')),
	);
	expect(tries.filter((tried) => !tried.ok && tried.refusal === 'signIn.tooOften')).toHaveLength(2);
	expect(await withCode(tickets[0] ?? '', emma.codeNow())).toMatchObject({ refusal: 'signIn.tooOften' });
});

test('ORG-02 a password that was given too long ago is asked for again', async () => {
	const farid = await protectedBy('Farid');
	const ticket = await ticketOf(farid.email);
	at = new Date(start + CODE_WITHIN + 1);
	expect(await withCode(ticket, farid.codeNow())).toMatchObject({ refusal: 'signIn.over' });
	at = new Date(start);
});

test('ORG-02 ORG-03 who came in, by what, and who tried, is written down', async () => {
	const greta = await protectedBy('Greta');
	await staff.signIn({ ...from, email: greta.email, password: 'trente chaises de fer' });
	await withCode(await ticketOf(greta.email), greta.codes[0] ?? '');
	await withCode(await ticketOf(greta.email), greta.codeNow());
	expect(await told('Greta')).toEqual(['session.begun', 'session.recovered', 'session.refused']);
});

test('ORG-02 under another key of the installation no telephone is believed, and paper still is', async () => {
	const hugo = await protectedBy('Hugo');
	const moved = openStaffDoor(door, { factor: openSecondFactor('another secret, of another installation') });
	const ticket = await ticketOf(hugo.email);
	expect(await moved.signInWithCode({ ...from, ticket, code: hugo.codeNow() })).toMatchObject({ ok: false });
	expect(await moved.signInWithCode({ ...from, ticket, code: hugo.codes[0] ?? '' })).toMatchObject({ ok: true });
});

test('ORG-02 who owes a second factor to their organization is known by it until they have one', async () => {
	const owing = await protectedBy('Irène');
	const opened = await withCode(await ticketOf(owing.email), owing.codeNow());
	const requires = (factorRequired: 'nobody' | 'all') =>
		database.write(belmont, async (tx) => {
			await tx.updateTable('organization').set({ factorRequired }).execute();
			await tx.updateTable('secondFactor').set({ confirmedAt: null }).where('collaboratorId', '=', owing.id).execute();
		});
	await requires('all');
	const sessionId = opened.ok ? opened.value.sessionId : '';
	expect(await staff.session(sessionId)).toMatchObject({ owesFactor: true });
	await requires('nobody');
	expect(await staff.session(sessionId)).not.toHaveProperty('owesFactor');
});
