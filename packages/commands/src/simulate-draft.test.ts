import { addDays, day, type Day } from '@quittance/core/calendar/day.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { scenariosInForce, type ScenarioDraft } from '@quittance/db/scenarios.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeAll, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { simulateDraft } from './simulate-draft.ts';

const { database } = await testDatabase();
const organizationId = '01890000-0000-7000-8000-00000000a0d3';
const today = day('2026-11-18');
const office = { db: database, now: () => new Date(`${today}T09:00:00Z`) };
let admin: Actor;
let curieId: string;
let scenarioId: string;
let present: ScenarioDraft;

/** The scenario in force with its first reminder on another day. */
const slower = (days: number): ScenarioDraft => ({
	...present,
	steps: {
		...present.steps,
		'with email': present.steps['with email'].map((step) => (step.name === 'R1' ? { ...step, days } : step)),
	},
});
const simulated = async (draft: ScenarioDraft, seenBy = admin.id) => {
	const answer = await simulateDraft(office, { organizationId, scenarioId, draft, seenBy, printsLetters: false });
	if (!answer.ok) throw new Error(answer.refusal);
	return answer.value;
};

beforeAll(async () => {
	({ admin } = await openNightBook(database, organizationId, { today }));
	await database.write(admin, async (tx) => {
		await addDebtor(tx, { name: 'Durand', invoices: [{ number: 'D-1', dueOn: addDays(today, -5), minor: 300_00n }] });
		const owed = { number: 'M-1', dueOn: day('2026-06-01'), minor: 500_00n };
		const moreau = await addDebtor(tx, { name: 'Moreau', invoices: [owed] });
		await settle(tx, moreau.clientId, day('2026-06-18'));
		const curie = { name: 'Curie', email: 'curie@belmont.example', role: 'collaborator' } as const;
		const { id } = await tx.insertInto('collaborator').values(curie).returning('id').executeTakeFirstOrThrow();
		curieId = id;
		await storeClientRight(tx, curieId, moreau.clientId, 'none');
	});
	const [inForce] = [...(await database.read(organizationId, scenariosInForce)).values()];
	if (!inForce) throw new Error('a night book has a scenario');
	scenarioId = inForce.id;
	present = inForce;
});

/** All that a client owes is paid, on a day gone by. */
async function settle(tx: Tx, clientId: string, paidOn: Day): Promise<void> {
	const invoice = await tx
		.selectFrom('invoice')
		.select(['id', 'openMinor'])
		.where('clientId', '=', clientId)
		.executeTakeFirstOrThrow();
	const payment = await tx
		.insertInto('payment')
		.values({ clientId, externalKey: 'P', paidOn, currency: 'EUR', amountMinor: invoice.openMinor, openMinor: 0n })
		.returning('id')
		.executeTakeFirstOrThrow();
	const matched = { invoiceId: invoice.id, paymentId: payment.id, amountMinor: invoice.openMinor };
	await tx
		.insertInto('match')
		.values({ ...matched, matchedOn: today, origin: 'hand' })
		.execute();
	await tx.updateTable('invoice').set({ openMinor: 0n }).where('id', '=', invoice.id).execute();
}

test('WHY-03 a draft on the real book, day by day beside the scenario in force', async () => {
	const { clients, coming } = await simulated(slower(20));
	expect(clients).toBe(2);
	expect(coming.map(({ on, present, drafted }) => [on, present.messages, drafted.messages])).toEqual([
		['2026-11-23', 1, 0],
		['2026-12-03', 1, 1],
		['2026-12-13', 1, 1],
	]);
	expect(coming[0]?.present.asked).toEqual({ EUR: 300_00n });
});

test('WHY-03 both are replayed on what fell due in the past year, until it was paid', async () => {
	const { past } = await simulated(slower(20));
	expect(past.map(({ on, present, drafted }) => [on, present.messages, drafted.messages])).toEqual([
		['2026-06-01', 1, 0],
	]);
	// What fell due last week was due for a reminder, too.
	const { past: eager } = await simulated(slower(3));
	expect(eager.map(({ on, drafted }) => [on, drafted.messages])).toEqual([
		['2026-06-01', 2],
		['2026-11-01', 1],
	]);
});

test('WHY-03 DOC-02 a client that the viewer may not see counts for nothing', async () => {
	expect(await simulated(slower(20), curieId)).toMatchObject({ clients: 1, of: 1, past: [] });
});

test('WHY-03 a draft that breaks a rule is refused as publishing would', async () => {
	const asked = { organizationId, scenarioId, seenBy: admin.id, printsLetters: false };
	expect(await simulateDraft(office, { ...asked, draft: slower(400) })).toMatchObject({ ok: false });
	expect(await simulateDraft(office, { ...asked, scenarioId: admin.id, draft: present })).toMatchObject({
		refusal: 'scenario.unknown',
	});
});
