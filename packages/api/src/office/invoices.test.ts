import type { Staff } from '@quittance/auth/staff.ts';
import { openDispute } from '@quittance/commands/open-dispute.ts';
import { placeHold } from '@quittance/commands/place-hold.ts';
import { recordPromise } from '@quittance/commands/record-promise.ts';
import { openDesk } from '@quittance/commands/testing/desk.ts';
import { addDays, day } from '@quittance/core/calendar/day.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { refusalOf } from '../answer.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
const today = day('2026-03-10');
let desks = 0;

/** A book where calls are due ten days after the due date, and a caller for whoever asks. */
async function openCalls() {
	const desk = await openDesk(database, ++desks);
	const caller = (staff: Staff) => createOfficeCaller(officeContext(database, staff, () => desk.clock.at));
	const admin = await joinStaff(database, desk, 'admin', 'Anna');
	const collaborator = await joinStaff(database, desk, 'collaborator', 'Clara');
	return { ...desk, staff: { admin, collaborator }, caller, api: caller(admin) };
}

test('WHY-01 each open invoice says what comes next and when, or what holds it', async () => {
	const { api, owes } = await openCalls();
	const clientId = await owes('Dupont', 10_000n, 20_000n);
	const { invoices, scenario, today: on } = await api.invoices.ofClient({ clientId });
	expect(on).toBe(today);
	expect(scenario).toMatchObject({ because: 'profile', name: 'Standard' });
	expect(invoices).toMatchObject([
		{
			number: 'Dupont-1',
			daysLate: 15,
			lateness: 'late30',
			next: { step: 'R1', on: addDays(today, -5), channel: 'phone' },
		},
		{ number: 'Dupont-2', hold: { reason: 'waiting for a person' } },
	]);
	const [first] = (await api.invoices.ofClient({ clientId, on: addDays(today, -10) })).invoices;
	expect(first?.hold).toMatchObject({ reason: 'not due yet' });
});

test('WHY-01 one hold answers, and the others stand behind it', async () => {
	const { api, owes, office, admin } = await openCalls();
	const clientId = await owes('Dupont', 10_000n);
	const [invoice] = (await api.invoices.ofClient({ clientId })).invoices;
	if (!invoice) throw new Error('one is owed');
	await openDispute(office, { actor: admin, invoiceId: invoice.id, reason: 'price', minor: null });
	await placeHold(office, { actor: admin, of: { invoiceId: invoice.id }, kind: 'stop', reason: 'We call them' });
	const told = (await api.invoices.file({ id: invoice.id })).invoice;
	expect(told).toMatchObject({ disputedMinor: 10_000n, hold: { reason: 'invoice on stop' } });
	expect(told.also.map(({ reason }) => reason)).toContain('disputed');
	expect((await api.clients.file({ id: clientId })).signs).toMatchObject({ disputed: true, promised: false });
});

test('INV-08 a promise shows on its invoice, and behind it who made it', async () => {
	const { api, owes, office, admin } = await openCalls();
	const clientId = await owes('Dupont', 10_000n);
	const [invoice] = (await api.invoices.ofClient({ clientId })).invoices;
	await recordPromise(office, { actor: admin, invoiceId: invoice?.id ?? '', minor: 10_000n, on: addDays(today, 5) });
	const { invoice: told, promises, levels, settlements } = await api.invoices.file({ id: invoice?.id ?? '' });
	expect(told).toMatchObject({ promisedMinor: 10_000n, promisedOn: addDays(today, 5), hold: { reason: 'promised' } });
	expect(promises).toMatchObject([{ amountMinor: 10_000n, state: 'expected', madeBy: 'anne' }]);
	expect([levels, settlements]).toEqual([[], []]);
	const { activities } = await api.activities.ofClient({ clientId });
	expect(activities[0]).toMatchObject({ name: 'promise.made', actor: 'anne', invoice: 'Dupont-1', currency: 'EUR' });
});

test('DOC-02 without a right its invoices, messages and activities are those of nobody; reading shows them', async () => {
	const { api, caller, staff, owes, grant, worker } = await openCalls();
	const clientId = await owes('Dupont', 10_000n);
	const [invoice] = (await api.invoices.ofClient({ clientId })).invoices;
	const person = { ...worker, kind: 'collaborator', id: staff.collaborator.id } as const;
	const clara = caller(staff.collaborator);
	await grant(person, clientId, 'none');
	const refused = [
		[() => clara.invoices.ofClient({ clientId }), 'client.unknown'],
		[() => clara.invoices.paidOfClient({ clientId }), 'client.unknown'],
		[() => clara.invoices.file({ id: invoice?.id ?? '' }), 'invoice.unknown'],
		[() => clara.reminders.ofClient({ clientId }), 'client.unknown'],
		[() => clara.activities.ofClient({ clientId }), 'client.unknown'],
	] as const;
	for (const [asked, unknown] of refused) expect(await asked().then(String, refusalOf)).toEqual(refuse(unknown));
	await grant(person, clientId, 'read');
	expect((await clara.invoices.ofClient({ clientId })).invoices).toHaveLength(1);
	expect((await clara.invoices.file({ id: invoice?.id ?? '' })).invoice.number).toBe('Dupont-1');
});

test('INV-02 paid invoices page the latest due first, each once', async () => {
	const { api, owes, change } = await openCalls();
	const clientId = await owes('Dupont', ...Array.from({ length: 7 }, (_, at) => BigInt(at + 1)));
	await change((tx) => tx.updateTable('invoice').set({ openMinor: 0n }).where('clientId', '=', clientId).execute());
	const seen: string[] = [];
	let cursor: string | undefined;
	do {
		const page = await api.invoices.paidOfClient({ clientId, most: 3, cursor });
		seen.push(...page.invoices.map(({ number }) => number));
		cursor = page.next;
	} while (cursor !== undefined);
	expect([...new Set(seen)]).toHaveLength(7);
	expect(seen).toHaveLength(7);
});
