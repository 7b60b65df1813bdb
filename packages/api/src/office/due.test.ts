import { addDebtor, openNightBook } from '@quittance/commands/testing/night-book.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import { addDays, day } from '@quittance/core/calendar/day.ts';
import { refuse } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { refusalOf } from '../answer.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
const today = day('2026-03-10');
const operator: Actor = { organizationId: '01890000-0000-7000-8000-000000000078', kind: 'operator', id: 'test' };
await openNightBook(database, operator.organizationId, { today, automatic: false });
const debtor = (name: string, minor: bigint, late: number) =>
	database.write(operator, (tx) =>
		addDebtor(tx, { name, invoices: [{ number: `FA-${name}`, dueOn: addDays(today, -late), minor }] }),
	);
const ravel = await debtor('Ravel', 120_000n, 30);
const garnier = await debtor('Garnier', 50_000n, 40);
const lully = await debtor('Lully', 7_000n, 20);
const satie = await debtor('Satie', 9_000n, 20);
const isolated = await debtor('Zola', 1_000n, 20);
await debtor('Berlioz', 3_000n, 3);
const { profile, group } = await database.write(operator, async (tx) => {
	const profiles = await tx
		.insertInto('profile')
		.values([
			{ name: 'Export', scenarioId: (await tx.selectFrom('scenario').select('id').executeTakeFirstOrThrow()).id },
			{ name: 'Isolated', scenarioId: null },
		])
		.returning('id')
		.execute();
	await tx.updateTable('client').set({ profileId: profiles[0]!.id }).where('id', '=', garnier.clientId).execute();
	await tx.updateTable('client').set({ profileId: profiles[1]!.id }).where('id', '=', isolated.clientId).execute();
	const group = await tx
		.insertInto('clientGroup')
		.values({ name: 'North', rank: 1 })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx.insertInto('clientGroupMember').values({ clientGroupId: group.id, clientId: ravel.clientId }).execute();
	await tx
		.insertInto('dispute')
		.values({ invoiceId: lully.invoiceIds[0]!, reason: 'price', openedBy: 'test' })
		.execute();
	const hold = { clientId: satie.clientId, invoiceId: satie.invoiceIds[0]!, kind: 'stop', fromOn: today } as const;
	await tx
		.insertInto('hold')
		.values({ ...hold, placedBy: 'test', reason: 'they rang' })
		.execute();
	return { profile: profiles[0]!.id, group: group.id };
});
const office = { db: database, now: () => new Date('2026-03-10T01:05:00Z') };
await planRun(office, { actor: operator, day: today, printsLetters: false });
const admin = await joinStaff(database, operator, 'admin');
const collector = await joinStaff(database, operator, 'collaborator');
const viewer = await joinStaff(database, operator, 'viewer');
await database.write(operator, (tx) =>
	tx
		.insertInto('clientRight')
		.values([
			{ collaboratorId: collector.id, clientId: ravel.clientId, granted: 'none' },
			{ collaboratorId: collector.id, clientId: garnier.clientId, granted: 'read' },
		])
		.execute(),
);
const as = (staff: typeof admin) => createOfficeCaller(officeContext(database, staff));
const namesOf = async (staff: typeof admin, filter: Parameters<ReturnType<typeof as>['due']['list']>[0] = {}) =>
	(await as(staff).due.list(filter)).clients.map(({ name }) => name);

test('TSK-07 PRF-06 what is due is counted by profile and step, with sums by currency', async () => {
	expect(await as(admin).due.sections({})).toMatchObject([
		{ profile: 'Export', step: 'R1', channel: 'email', currency: 'EUR', messages: 1, minor: 50_000n },
		{ profile: 'Standard', step: 'R1', channel: 'email', currency: 'EUR', messages: 1, minor: 120_000n },
	]);
	expect(await as(admin).due.sections({ profile })).toMatchObject([{ profile: 'Export' }]);
	expect(await as(admin).due.sections({ group })).toMatchObject([{ messages: 1, minor: 120_000n }]);
	expect(await as(admin).due.sections({ channel: 'letter' })).toEqual([]);
});

test('TSK-07 excluded lines stand beside the due ones with what holds them, and whether they may be included', async () => {
	const { clients } = await as(admin).due.list({});
	expect(clients.map(({ name, profile: of }) => [name, of])).toEqual([
		['Garnier', 'Export'],
		['Lully', 'Standard'],
		['Ravel', 'Standard'],
		['Satie', 'Standard'],
	]);
	const [due, disputed, , stopped] = clients;
	expect(due).toMatchObject({ held: [], messages: [{ step: 'R1', totalMinor: 50_000n, why: null }] });
	expect(due?.messages[0]?.lines).toMatchObject([{ number: 'FA-Garnier', minor: 50_000n, includedBy: null }]);
	expect(disputed).toMatchObject({ messages: [], held: [{ hold: { reason: 'disputed' }, mayInclude: false }] });
	expect(stopped).toMatchObject({ messages: [], held: [{ hold: { reason: 'invoice on stop' }, mayInclude: true }] });
});

test('PRF-07 a client of an isolated profile does not appear', async () => {
	expect(await namesOf(admin)).not.toContain('Zola');
});

test.each<[string, () => Parameters<typeof namesOf>[1], string[]]>([
	['a profile', () => ({ profile }), ['Garnier']],
	['a group', () => ({ group }), ['Ravel']],
	['a step', () => ({ step: 'R1' }), ['Garnier', 'Lully', 'Ravel', 'Satie']],
	['a step that nothing is at', () => ({ step: 'R2' }), []],
	['the thank-you', () => ({ step: 'thanks' }), []],
	['a channel', () => ({ channel: 'email' }), ['Garnier', 'Lully', 'Ravel', 'Satie']],
	['another channel', () => ({ channel: 'phone' }), []],
	['a scenario that nobody has', () => ({ scenario: operator.organizationId }), []],
])('TSK-07 GRP-04 what is due is narrowed to %s', async (_, filter, names) => {
	expect(await namesOf(admin, filter())).toEqual(names);
});

test('TSK-07 DOC-02 of clients that one may not see nothing is listed or counted; of those one may only read it says so', async () => {
	expect(await namesOf(collector)).toEqual(['Garnier', 'Lully', 'Satie']);
	expect(await as(collector).due.sections({})).toMatchObject([{ profile: 'Export', messages: 1 }]);
	const { clients } = await as(collector).due.list({ profile });
	expect(clients).toMatchObject([{ mayAct: false, messages: [{ why: refuse('client.readOnly') }] }]);
	expect(await namesOf(await joinStaff(database, await testOrganization(database, 7), 'admin'))).toEqual([]);
});

test('TSK-07 a line is included by who may act, and says by whom; a viewer sends and includes nothing', async () => {
	const invoiceId = satie.invoiceIds[0]!;
	expect(await as(viewer).due.include({ invoiceId, reason: 'x' }).catch(refusalOf)).toEqual(refuse('act.notForRole'));
	expect(
		await as(viewer)
			.due.send({ ids: [invoiceId] })
			.catch(refusalOf),
	).toEqual(refuse('act.notForRole'));
	await as(collector).due.include({ invoiceId, reason: 'the director asks' });
	const { clients, includers } = await as(admin).due.list({});
	const [line] = clients.find(({ name }) => name === 'Satie')?.messages[0]?.lines ?? [];
	expect(line).toMatchObject({ number: 'FA-Satie', because: 'the director asks', includedBy: collector.id });
	expect(includers.get(collector.id)).toBe(collector.name);
	await as(admin).due.leaveOut({ invoiceId });
	expect((await as(admin).due.list({})).clients.at(-1)).toMatchObject({ messages: [], held: [{ invoiceId }] });
});

test('TSK-07 what somebody else has sent is marked at once, and counted no more', async () => {
	const { clients } = await as(admin).due.list({ profile });
	const [message] = clients[0]?.messages ?? [];
	expect(await as(admin).due.send({ ids: [message!.id] })).toMatchObject([{ client: 'Garnier', fate: 'leaves' }]);
	const seen = await as(admin).due.list({ profile });
	expect(seen.clients[0]?.messages).toMatchObject([{ why: refuse('action.sent', { by: admin.name }) }]);
	expect(await as(admin).due.sections({ profile })).toEqual([]);
});

test('TSK-07 a page ends with fifty clients, and the next begins where it ended', async () => {
	await openNightBook(database, '01890000-0000-7000-8000-000000000079', { today, automatic: false });
	const there: Actor = { ...operator, organizationId: '01890000-0000-7000-8000-000000000079' };
	await database.write(there, async (tx) => {
		for (let at = 100; at < 160; at++)
			await addDebtor(tx, {
				name: `Client${at}`,
				invoices: [{ number: `F-${at}`, dueOn: addDays(today, -15), minor: 1_000n }],
			});
	});
	const boss = await joinStaff(database, there, 'admin');
	await planRun(office, { actor: there, day: today, printsLetters: false });
	const first = await as(boss).due.list({});
	expect(first.clients).toHaveLength(50);
	const second = await as(boss).due.list({ cursor: first.next });
	expect(second.clients.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, at) => `Client${at + 150}`));
	expect(second.next).toBeUndefined();
});
