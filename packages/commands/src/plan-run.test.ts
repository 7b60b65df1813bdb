import { addDays, day } from '@quittance/core/calendar/day.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDebtor, openNightBook, publish } from '../testing/night-book.ts';
import { explainInvoice } from './explain-invoice.ts';
import { placeHold } from './place-hold.ts';
import { planRun } from './plan-run.ts';
import { previewRun } from './preview-run.ts';
import { recordPayment } from './record-payment.ts';
import { simulate } from './simulate.ts';

const { database } = await testDatabase();
const organizationId = '01890000-0000-7000-8000-00000000a001';
const today = day('2026-11-20');
const office = { db: database, now: () => new Date(`${today}T01:00:00Z`) };
const print = { printsLetters: false };
let admin: Awaited<ReturnType<typeof openNightBook>>['admin'];
let acme: Awaited<ReturnType<typeof addDebtor>>;

const plan = (on = today) => planRun(office, { actor: admin, day: on, ...print });
const standing = () =>
	database.read(organizationId, (tx) =>
		tx
			.selectFrom('action')
			.select(['id', 'kind', 'clientId', 'totalMinor', 'state'])
			.where('state', 'in', ['open', 'ready'])
			.orderBy('id')
			.execute(),
	);
const why = async (number: string, on = today) => {
	const found = await explainInvoice(office, { organizationId, number, on, ...print });
	return found.ok ? found.value[0]!.answer : found.refusal;
};

beforeAll(async () => {
	({ admin } = await openNightBook(database, organizationId, { today }));
	acme = await database.write(admin, (tx) =>
		addDebtor(tx, {
			name: 'Acme',
			invoices: [
				{ number: 'F1', dueOn: addDays(today, -12), minor: 100_00n },
				{ number: 'F2', dueOn: addDays(today, -11), minor: 50_00n },
				{ number: 'F3', dueOn: addDays(today, 3), minor: 10_00n },
			],
		}),
	);
});

describe('a run', () => {
	test('WHY-01 each invoice has its answer before anything is planned: what is due, and since when', async () => {
		expect(await why('F1')).toMatchObject({ hold: undefined, next: { on: addDays(today, -2), step: { name: 'R1' } } });
		expect(await why('F3')).toMatchObject({ hold: { reason: 'not due yet', until: addDays(today, 13) } });
		expect(await why('F404')).toBe('invoice.unknown');
	});

	test('WHY-02 a preview shows every message and every held invoice, and writes nothing', async () => {
		const seen: { total: bigint; held: number }[] = [];
		await previewRun(office, { organizationId, day: today, ...print }, ({ plan: { actions, answers } }) => {
			seen.push({
				total: actions.reduce((sum, one) => sum + one.totalMinor, 0n),
				held: answers.filter((one) => one.hold).length,
			});
		});
		expect(seen).toEqual([{ total: 150_00n, held: 1 }]);
		expect(await standing()).toEqual([]);
	});

	test('WHY-04 planning the same day again changes nothing, to the row', async () => {
		expect(await plan()).toMatchObject({ ok: true, value: { clients: 1, created: 1 } });
		const first = await standing();
		expect(first).toMatchObject([{ kind: 'R1', totalMinor: 150_00n, state: 'ready' }]);
		expect(await plan()).toMatchObject({ ok: true, value: { clients: 0, created: 0, changed: 0, cancelled: 0 } });
		expect(await standing()).toEqual(first);
	});

	test('WHY-04 of two runs of a day at the same moment, one waits and finds nothing left to do', async () => {
		await recordPayment(office, {
			actor: admin,
			clientId: acme.clientId,
			externalKey: 'P1',
			reference: '',
			method: '',
			paidOn: today,
			currency: 'EUR',
			amountMinor: 30_00n,
		});
		const answers = await Promise.all([plan(), plan()]);
		const changed = answers.map((answer) => (answer.ok ? answer.value.changed : 0));
		expect(changed.sort()).toEqual([0, 1]);
		expect(await standing()).toMatchObject([{ kind: 'R1', totalMinor: 120_00n }]);
	});

	test('engine 7 an action that is no longer right is cancelled, with the hold that says why', async () => {
		await placeHold(office, {
			actor: admin,
			of: { clientId: acme.clientId },
			kind: 'stop',
			until: today,
			reason: 'they moved',
		});
		expect(await plan()).toMatchObject({ value: { cancelled: 1 } });
		expect(await standing()).toEqual([]);
		const cancelled = await database.read(organizationId, (tx) =>
			tx.selectFrom('action').select('cancelledBecause').execute(),
		);
		expect(cancelled).toEqual([{ cancelledBecause: 'client on stop' }]);
		expect(await why('F1')).toMatchObject({ hold: { reason: 'client on stop', until: addDays(today, 1) } });
	});

	test('engine 7 the next day looks again by itself at whom a stop had held until then', async () => {
		expect(await plan(addDays(today, 1))).toMatchObject({ value: { created: 1 } });
	});

	test('WHY-04 a day before the last run is refused, and says which that was', async () => {
		expect(await plan(today)).toMatchObject({
			ok: false,
			refusal: 'run.dayPassed',
			about: { last: addDays(today, 1) },
		});
	});

	test('WHY-03 the coming days are simulated on the real book: each step ten days after the one before', async () => {
		const rows = await simulate(office, { organizationId, from: addDays(today, 1), days: 25, ...print });
		expect(rows.map(({ on, step }) => `${on} ${step}`)).toEqual([
			`${addDays(today, 1)} R1`,
			`${addDays(today, 11)} R2`,
			`${addDays(today, 13)} R1`,
			`${addDays(today, 21)} R3`,
			`${addDays(today, 23)} R2`,
		]);
	});

	test('SCN-18 a new version plans what is not done yet again, under it', async () => {
		await database.write(admin, async (tx) => {
			const { id } = await tx.selectFrom('scenario').select('id').executeTakeFirstOrThrow();
			await publish(tx, id, { channel: 'other', automatic: false });
			await tx.updateTable('client').set({ lookedOn: null }).execute();
		});
		expect(await plan(addDays(today, 1))).toMatchObject({ value: { changed: 1 } });
		expect(await standing()).toMatchObject([{ kind: 'R1', state: 'open' }]);
		expect(await why('F1', addDays(today, 1))).toMatchObject({ hold: { reason: 'waiting for a person' } });
	});
});
