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
/** Today is 10 March: the next night is that of the 11th. */
const today = day('2026-03-10');
const operator: Actor = { organizationId: '01890000-0000-7000-8000-000000000077', kind: 'operator', id: 'test' };
await openNightBook(database, operator.organizationId, { today });
const debtor = (name: string, minor: bigint, late: number) =>
	database.write(operator, (tx) =>
		addDebtor(tx, { name, invoices: [{ number: `FA-${name}`, dueOn: addDays(today, -late), minor }] }),
	);
const ravel = await debtor('Ravel', 120_000n, 30);
await debtor('Garnier', 50_000n, 40);
const lully = await debtor('Lully', 7_000n, 20);
await database.write(operator, (tx) =>
	tx
		.insertInto('dispute')
		.values({ invoiceId: lully.invoiceIds[0] ?? '', reason: 'price', openedBy: 'test' })
		.execute(),
);
const admin = await joinStaff(database, operator, 'admin');
const collector = await joinStaff(database, operator, 'collaborator');
await database.write(operator, (tx) =>
	tx
		.insertInto('clientRight')
		.values({ collaboratorId: collector.id, clientId: ravel.clientId, granted: 'none' })
		.execute(),
);
const as = (staff: typeof admin) => createOfficeCaller(officeContext(database, staff));

test('WHY-02 tonight says what would go out and what is held, and one message as it will arrive', async () => {
	const { day: on, count, clients, sums, groups, holds, messages, held } = await as(admin).tonight.preview({});
	expect({ on, count, clients, sums }).toEqual({ on: '2026-03-11', count: 2, clients: 2, sums: [['EUR', 170_000n]] });
	expect(groups).toMatchObject([{ step: 'R1', channel: 'email', messages: 2 }]);
	expect(holds).toMatchObject([{ reason: 'disputed', invoices: 1, clients: 1, sums: [['EUR', 7_000n]] }]);
	expect(held).toMatchObject([{ client: 'Lully', number: 'FA-Lully', hold: { reason: 'disputed' } }]);
	const one = messages.find(({ client }) => client === 'Ravel')!;
	expect(one).toMatchObject({ to: ['ravel@client.example'], lines: 1, totalMinor: 120_000n });
	const shown = await as(admin).tonight.message(one);
	expect(shown).toMatchObject({ clientName: 'Ravel', recipients: [{ address: 'ravel@client.example' }] });
	expect(shown?.rendered?.html).toContain('FA-Ravel');
	expect(await as(admin).tonight.message({ ...one, key: 'R5 EUR' })).toBeUndefined();
});

test('WHY-02 one group, or one hold, is shown alone; the totals stay', async () => {
	const none = await as(admin).tonight.preview({ group: { step: 'R2', channel: 'email' }, hold: 'promised' });
	expect(none).toMatchObject({ count: 2, messages: [], held: [] });
});

test('DOC-02 of a client that somebody may not see, tonight names, counts and sums nothing', async () => {
	const preview = await as(collector).tonight.preview({});
	expect(preview).toMatchObject({ count: 1, clients: 1, sums: [['EUR', 50_000n]] });
	expect(preview.messages.map(({ client }) => client)).toEqual(['Garnier']);
	const asked = { clientId: ravel.clientId, key: 'R1 EUR' };
	const stranger = await joinStaff(database, await testOrganization(database, 5), 'admin');
	for (const nobody of [collector, stranger])
		expect(await as(nobody).tonight.message(asked).catch(refusalOf)).toEqual(refuse('client.unknown'));
});

test('WHY-02 a line is unticked and ticked again where it is looked at; a reader may not', async () => {
	const asked = { night: '2026-03-11', invoiceIds: ravel.invoiceIds };
	await as(admin).tonight.untick({ ...asked, reason: 'they called' });
	const without = await as(admin).tonight.preview({ hold: 'unticked tonight' });
	expect(without).toMatchObject({ count: 1, held: [{ invoiceId: ravel.invoiceIds[0], mayAct: true }] });
	expect(without.since).toBeUndefined();
	for (const nobody of [collector, await joinStaff(database, await testOrganization(database, 6), 'admin')])
		expect(await as(nobody).tonight.tick(asked).catch(refusalOf)).toEqual(refuse('invoice.unknown'));
	await as(admin).tonight.tick(asked);
	expect(await as(admin).tonight.preview({})).toMatchObject({ count: 2, newMessages: 2 });
});

test('WHY-02 what waits for a yes is approved as it was seen; by a collector only what they may see and act on', async () => {
	await as(admin).tonight.changeSending({ approvalRequired: true });
	const seen = await as(collector).tonight.preview({});
	expect(seen).toMatchObject({ approvalRequired: true, toApprove: { messages: 1, sums: [['EUR', 50_000n]] } });
	const yes = { night: seen.day, of: 'all' as const, seen: seen.toApprove.seen };
	expect(await as(collector).tonight.approve(yes)).toEqual({ approved: 1, stillWaiting: 0 });
	const { messages, toApprove, day: night } = await as(admin).tonight.preview({});
	expect(messages.map(({ client, waits }) => [client, waits]).sort()).toEqual([
		['Garnier', null],
		['Ravel', 'approval'],
	]);
	expect(await as(admin).tonight.approve({ night, of: 'all', seen: '2 0' }).catch(refusalOf)).toEqual(
		refuse('tonight.changed'),
	);
	const one = messages.find(({ client }) => client === 'Ravel')!;
	const shown = await as(admin).tonight.message(one);
	expect(shown).toMatchObject({ toApprove: { messages: 1, seen: toApprove.seen }, approvedBy: [] });
	expect(shown?.lines).toMatchObject([{ number: 'FA-Ravel', minor: 120_000n }]);
	const of = { clientId: one.clientId, key: one.key };
	expect(await as(admin).tonight.approve({ night, of, seen: toApprove.seen })).toEqual({
		approved: 1,
		stillWaiting: 0,
	});
	expect(await as(admin).tonight.message(one)).toMatchObject({ approvedBy: [admin.name], waits: null });
});

test('WHY-02 what changed since the night before is counted, as far as one may see it', async () => {
	await planRun(
		{ db: database, now: () => new Date('2026-03-10T01:05:00Z') },
		{ actor: operator, day: today, printsLetters: false },
	);
	await as(admin).promises.record({ invoiceId: ravel.invoiceIds[0]!, minor: 1_000n, on: '2026-03-20' });
	const { since } = await as(admin).tonight.preview({});
	expect(since).toMatchObject({ day: today, sent: 0, changes: [{ name: 'promise.made', count: 1 }] });
	expect((await as(collector).tonight.preview({})).since?.changes).toEqual([]);
});
