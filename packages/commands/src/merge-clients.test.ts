import { day } from '@quittance/core/calendar/day.ts';
import { activitiesOfClient } from '@quittance/db/client-activities.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import { clientTables } from '@quittance/db/client-tables.ts';
import { codeTaken } from '@quittance/db/client-facts.ts';
import { addHold } from '@quittance/db/holds.ts';
import { lockImports } from '@quittance/db/imports.ts';
import { survivorOf } from '@quittance/db/merges.ts';
import type { Actor } from '@quittance/db/open.ts';
import { allRows } from '@quittance/db/testing/all-rows.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { mergeClients } from './merge-clients.ts';
import { placeHold } from './place-hold.ts';
import { planRun } from './plan-run.ts';
import { undoMerge } from './undo-merge.ts';
import { writeNote } from './write-note.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
let at: Date;
const office = { db, now: () => at };
let organizations = 0;
let organizationId: string;
let admin: Actor;
let dupont: { clientId: string; invoiceIds: string[] };
let durand: { clientId: string; invoiceIds: string[] };

beforeEach(async () => {
	at = new Date('2026-03-10T10:00:00Z');
	organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	({ admin } = await openNightBook(db, organizationId, { today, channel: 'email', automatic: false }));
	[dupont, durand] = await db.write(admin, async (tx) => [
		await addDebtor(tx, { name: 'Dupont', invoices: owing('D1', 'D2') }),
		await addDebtor(tx, { name: 'Durand', invoices: owing('R1') }),
	]);
});

const owing = (...numbers: string[]) => numbers.map((number) => ({ number, dueOn: day('2026-02-01'), minor: 100_00n }));
const merge = (survivor = dupont.clientId, merged = durand.clientId, actor = admin) =>
	mergeClients(office, { actor, survivorId: survivor, mergedId: merged });
const merged = async (...args: Parameters<typeof merge>) => {
	const answer = await merge(...args);
	if (!answer.ok) throw new Error(answer.refusal);
	return answer.value.mergeId;
};
const undo = (mergeId: string, actor = admin) => undoMerge(office, { actor, mergeId });
const read = <T>(look: Parameters<typeof db.read<T>>[1]) => db.read(organizationId, look);

const planToday = () =>
	planRun(office, { actor: { organizationId, kind: 'worker', id: 'w' }, day: today, printsLetters: false });

/** Every row of both clients, as PostgreSQL tells it. What only says when a run looks next is left out, and so is the order. */
const everything = () =>
	read((tx) =>
		allRows(
			tx,
			['client', 'consent', 'client_right', 'merged_client', ...clientTables.map(({ table }) => table)],
			['looked_on', 'look_on'],
		),
	);

const invoicesOf = (clientId: string) =>
	read(async (tx) => {
		const rows = await tx
			.selectFrom('invoice')
			.select('number')
			.where('clientId', '=', clientId)
			.orderBy('number')
			.execute();
		return rows.map(({ number }) => number);
	});

/** Both have the same mailbox, number, tag, group, contact and stop, and each something of its own. */
const alike = () =>
	db.write(admin, async (tx) => {
		const add = async (table: 'tag' | 'clientGroup' | 'contact', row: never) =>
			(await tx.insertInto(table).values(row).returning('id').executeTakeFirstOrThrow()).id;
		const tagId = await add('tag', { name: 'slow' } as never);
		const clientGroupId = await add('clientGroup', { name: 'Alps', rank: 1 } as never);
		const contactId = await add('contact', { name: 'Anne' } as never);
		for (const { clientId } of [dupont, durand]) {
			await tx.insertInto('clientTag').values({ clientId, tagId }).execute();
			await tx.insertInto('clientGroupMember').values({ clientId, clientGroupId }).execute();
			await tx.insertInto('clientContact').values({ clientId, contactId }).execute();
			const phone = { clientId, number: '+33472000000' };
			const { id: phoneId } = await tx.insertInto('phone').values(phone).returning('id').executeTakeFirstOrThrow();
			const yes = { phoneId, channel: 'sms', givenBy: 'test', givenHow: 'form' } as const;
			await tx.insertInto('consent').values(yes).execute();
			await tx.insertInto('address').values({ clientId, country: 'FR', city: 'Lyon' }).execute();
			const stop = { clientId, invoiceId: null, kind: 'stop', untilOn: null, reason: 'asked' } as const;
			await addHold(tx, { ...stop, fromOn: today, placedBy: admin.id }, at);
		}
	});

test('CLI-14 merging keeps the chosen one and moves everything, set by set; its next run looks at it all', async () => {
	await writeNote(office, { actor: admin, clientId: durand.clientId, words: 'Rings twice' });
	await merged();
	expect(await invoicesOf(dupont.clientId)).toEqual(['D1', 'D2', 'R1']);
	const left = await read((tx) => tx.selectFrom('client').select(['name', 'accountCode', 'lookedOn']).execute());
	expect(left).toEqual([{ name: 'Dupont', accountCode: '411DUPONT', lookedOn: null }]);
	const told = await read((tx) => activitiesOfClient(tx, dupont.clientId, 10));
	expect(told.map(({ name }) => name)).toEqual(['client.mergedAway', 'client.merged', 'note.written']);
	await planToday();
	const lines = await read((tx) => tx.selectFrom('actionInvoice').select('invoiceId').execute());
	expect(lines.map(({ invoiceId }) => invoiceId).sort()).toEqual([...dupont.invoiceIds, ...durand.invoiceIds].sort());
});

test('CLI-14 undoing gives back exactly what the merge moved, and what it put away because both had it', async () => {
	await alike();
	await db.write(admin, (tx) => storeClientRight(tx, admin.id, durand.clientId, 'read'));
	const before = await everything();
	const mergeId = await merged();
	expect(await everything()).not.toEqual(before);
	expect(await undo(mergeId)).toEqual({
		ok: true,
		value: { clientId: durand.clientId, survivorId: dupont.clientId },
	});
	expect(await everything()).toEqual(before);
	expect(await undo(mergeId)).toMatchObject({ ok: false, refusal: 'merge.unknown' });
});

test('CLI-14 where both have a message to send, that of the merged one is cancelled, and the next run gives its lines to the other', async () => {
	await planToday();
	await merged();
	const actions = await read((tx) =>
		tx.selectFrom('action').select(['clientId', 'state', 'cancelledBecause']).execute(),
	);
	expect(actions.map(({ clientId }) => clientId)).toEqual([dupont.clientId, dupont.clientId]);
	expect(actions.map(({ cancelledBecause }) => cancelledBecause).sort()).toEqual(['merged', null]);
});

test('CLI-14 what came since and hangs on what moved goes back with it; all else stays', async () => {
	const mergeId = await merged();
	const stop = { actor: admin, kind: 'stop', untilOn: day('2026-04-01'), reason: 'asked' } as const;
	for (const invoiceId of [dupont.invoiceIds[0] ?? '', durand.invoiceIds[0] ?? ''])
		expect(await placeHold(office, { ...stop, of: { invoiceId } })).toMatchObject({ ok: true });
	expect(await undo(mergeId)).toMatchObject({ ok: true });
	const holds = await read((tx) => tx.selectFrom('hold').select(['clientId', 'invoiceId']).execute());
	expect(new Map(holds.map(({ clientId, invoiceId }) => [invoiceId, clientId]))).toEqual(
		new Map([
			[dupont.invoiceIds[0], dupont.clientId],
			[durand.invoiceIds[0], durand.clientId],
		]),
	);
});

test('CLI-14 while a payment of one settles an invoice of the other, they stay one', async () => {
	const mergeId = await merged();
	await db.write(admin, async (tx) => {
		const paid = { clientId: dupont.clientId, externalKey: 'P1', paidOn: today, currency: 'EUR', amountMinor: 200_00n };
		const { id: paymentId } = await tx
			.insertInto('payment')
			.values({ ...paid, openMinor: 0n })
			.returning('id')
			.executeTakeFirstOrThrow();
		const half = { paymentId, amountMinor: 100_00n, matchedOn: today, origin: 'hand' as const };
		const invoices = [dupont.invoiceIds[0] ?? '', durand.invoiceIds[0] ?? ''];
		await tx
			.insertInto('match')
			.values(invoices.map((invoiceId) => ({ ...half, invoiceId })))
			.execute();
	});
	expect(await undo(mergeId)).toMatchObject({ refusal: 'merge.matchedAcross', about: { matches: 1 } });
});

test('CLI-14 after thirty days, and before a later merge is undone, it stays', async () => {
	const third = await db.write(admin, (tx) => addDebtor(tx, { name: 'Petit', invoices: owing('P1') }));
	const before = await everything();
	const first = await merged(dupont.clientId, durand.clientId);
	const second = await merged(third.clientId, dupont.clientId);
	expect(await read((tx) => survivorOf(tx, durand.clientId))).toBe(third.clientId);
	expect(await invoicesOf(third.clientId)).toEqual(['D1', 'D2', 'P1', 'R1']);
	expect(await undo(first)).toMatchObject({ refusal: 'merge.unknown' });
	expect(await undo(second)).toMatchObject({ ok: true });
	expect(await undo(first)).toMatchObject({ ok: true });
	expect(await everything()).toEqual(before);

	const [again, later] = [
		await merged(dupont.clientId, durand.clientId),
		await merged(dupont.clientId, third.clientId),
	];
	expect(await undo(again)).toMatchObject({ refusal: 'merge.laterMerge' });
	at = new Date('2026-04-09T10:00:00Z');
	expect(await undo(later)).toMatchObject({ refusal: 'merge.tooLate', about: { days: 30 } });
});

test('CLI-14 the code of the merged one leads to the survivor, and is given to nobody else', async () => {
	const mergeId = await merged();
	expect(await read((tx) => survivorOf(tx, durand.clientId))).toBe(dupont.clientId);
	expect(await read((tx) => codeTaken(tx, '411DURAND', null))).toBe(true);
	await undo(mergeId);
	expect(await read((tx) => survivorOf(tx, durand.clientId))).toBeUndefined();
});

const hired = async (role: 'collaborator' | 'viewer', rights: readonly (readonly [string, 'none' | 'read'])[]) => {
	const id = await db.write(admin, async (tx) => {
		const row = { name: 'Carla', email: `${role}@belmont.example`, role };
		const { id } = await tx.insertInto('collaborator').values(row).returning('id').executeTakeFirstOrThrow();
		for (const [clientId, right] of rights) await storeClientRight(tx, id, clientId, right);
		return id;
	});
	return { organizationId, kind: 'collaborator', id } satisfies Actor;
};

test('CLI-14 DOC-02 it takes the full right on both, and who may not see one of them is told that there is none', async () => {
	const reader = await hired('collaborator', [[dupont.clientId, 'read']]);
	expect(await merge(dupont.clientId, durand.clientId, reader)).toMatchObject({ refusal: 'client.readOnly' });
	expect(await merge(durand.clientId, dupont.clientId, reader)).toMatchObject({ refusal: 'client.readOnly' });
	const stranger = await hired('viewer', [[durand.clientId, 'none']]);
	expect(await merge(dupont.clientId, durand.clientId, stranger)).toMatchObject({ refusal: 'client.unknown' });
	expect(await merge(dupont.clientId, dupont.clientId)).toMatchObject({ refusal: 'merge.withItself' });
	const mergeId = await merged();
	expect(await undo(mergeId, reader)).toMatchObject({ refusal: 'client.readOnly' });
});

test('CLI-14 DOC-02 who saw less of one sees no more of what both became, and sees again what they saw once it is undone', async () => {
	const reader = await hired('collaborator', [[durand.clientId, 'none']]);
	const said = () =>
		read((tx) =>
			tx.selectFrom('clientRight').select(['clientId', 'granted']).where('collaboratorId', '=', reader.id).execute(),
		);
	const mergeId = await merged();
	expect(await said()).toEqual([{ clientId: dupont.clientId, granted: 'none' }]);
	await undo(mergeId);
	expect(await said()).toEqual([{ clientId: durand.clientId, granted: 'none' }]);
});

test('CLI-14 of two who merge one client at once, one hears that it is there no more', async () => {
	const third = await db.write(admin, (tx) => addDebtor(tx, { name: 'Petit', invoices: owing('P1') }));
	const answers = await Promise.all([merge(dupont.clientId), merge(third.clientId)]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'client.unknown' });
	const crossed = await Promise.all([merge(dupont.clientId, third.clientId), merge(third.clientId, dupont.clientId)]);
	expect(crossed.filter(({ ok }) => ok)).toHaveLength(1);
});

test('CLI-14 INV-01 while an import reads nothing is merged, and nothing undone', async () => {
	const mergeId = await merged();
	const reading = Promise.withResolvers<undefined>();
	const done = Promise.withResolvers<undefined>();
	const held = db.write(admin, async (tx) => {
		await lockImports(tx);
		reading.resolve(undefined);
		await done.promise;
	});
	await reading.promise;
	expect(await undo(mergeId)).toMatchObject({ refusal: 'merge.importRunning' });
	expect(await merge(dupont.clientId, durand.clientId)).toMatchObject({ refusal: 'merge.importRunning' });
	done.resolve(undefined);
	await held;
	expect(await undo(mergeId)).toMatchObject({ ok: true });
});

test('CLI-14 while a message of the merged one is on its way, they stay two', async () => {
	await db.write(admin, async (tx) => {
		const row = {
			clientId: durand.clientId,
			currency: 'EUR',
			kind: 'one-off',
			channel: 'email',
			automatic: true,
		} as const;
		const { id: actionId } = await tx
			.insertInto('action')
			.values({ ...row, state: 'sending', dueOn: today, totalMinor: 0n, fingerprint: '' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx.insertInto('delivery').values({ actionId, channel: 'email' }).execute();
	});
	expect(await merge()).toMatchObject({ refusal: 'merge.messageUnderway' });
});
