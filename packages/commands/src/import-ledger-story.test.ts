import { day } from '@quittance/core/calendar/day.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { refusedLinesOf } from '@quittance/db/imports.ts';
import { setLevel } from '@quittance/db/levels.ts';
import type { Actor } from '@quittance/db/open.ts';
import { expect, test } from 'vitest';
import { bookOf, bytesOf, imported, newOrganization, owed, wronglyOpen } from '../testing/ledger-book.ts';
import { credit, opening, payment, sale, writtenLedger } from '../testing/written-ledger.ts';
import { importLedger } from './import-ledger.ts';
import { matchCredit } from './match-credit.ts';
import { cancelPayment } from './cancel-payment.ts';

const { database: db } = await testDatabase();
const at = new Date('2026-04-01T08:00:00Z');
const office = { db, now: () => at };

const read = <T>(actor: Actor, look: Parameters<typeof db.read<T>>[1]) => db.read(actor.organizationId, look);
const invoices = (actor: Actor) =>
	read(actor, (tx) =>
		tx
			.selectFrom('invoice')
			.select(['id', 'number', 'kind', 'openMinor', 'dueOn', 'level', 'lookOn'])
			.orderBy('number')
			.orderBy('kind')
			.execute(),
	);
const invoice = async (actor: Actor, number: string) => (await invoices(actor)).find((one) => one.number === number)!;
const raise = (actor: Actor, invoiceId: string) =>
	db.write(actor, (tx) => setLevel(tx, { invoiceId, level: 2, on: day('2026-03-01'), by: 'Ada', reason: 'seen', at }));

test('INV-01 a file of the next month adds what is new and touches nothing else', async () => {
	const actor = await newOrganization(office);
	const january = [...sale(1, '2026-01-10', 'C1', '100,00'), ...sale(2, '2026-01-20', 'C2', '50,00')];
	await imported(office, actor, writtenLedger(january));
	await raise(actor, (await invoice(actor, 'FA1')).id);
	const { counts } = await imported(
		office,
		actor,
		writtenLedger([...january, ...sale(3, '2026-02-05', 'C1', '30,00')]),
	);
	expect(counts).toMatchObject({ invoices: 1, changed: 0, gone: 0, clients: 0 });
	expect(await invoice(actor, 'FA1')).toMatchObject({ level: 2, dueOn: '2026-02-09' });
	expect(await owed(db, actor)).toEqual({ C1: 13_000n, C2: 5_000n });
});

test('INV-03 INV-04 a letter that is gone unmatches, and the invoice stands open at its level', async () => {
	const actor = await newOrganization(office);
	const lines = (letter: string) =>
		writtenLedger([
			...sale(1, '2026-01-10', 'C1', '100,00', { letter }),
			...payment(2, '2026-02-20', 'C1', '100,00', { letter }),
		]);
	await imported(office, actor, lines(''));
	await raise(actor, (await invoice(actor, 'FA1')).id);
	await imported(office, actor, lines('A'));
	expect(await invoice(actor, 'FA1')).toMatchObject({ openMinor: 0n, level: 2 });
	const { counts } = await imported(office, actor, `${lines('')}\r\n`);
	expect(counts).toMatchObject({ unmatched: 1, matches: 0 });
	expect(await invoice(actor, 'FA1')).toMatchObject({ openMinor: 10_000n, level: 2 });
	expect(await wronglyOpen(db, actor)).toEqual([]);
});

test('INV-04 letters repeat from client to client, and a letter that does not balance keeps a residual', async () => {
	const actor = await newOrganization(office);
	await imported(
		office,
		actor,
		writtenLedger([
			...sale(1, '2026-01-10', 'C1', '100,00', { letter: 'A' }),
			...payment(2, '2026-02-20', 'C1', '60,00', { letter: 'A' }),
			...sale(3, '2026-01-10', 'C2', '80,00', { letter: 'A' }),
			...credit(4, '2026-02-20', 'C2', '80,00', { letter: 'A' }),
		]),
	);
	expect((await invoices(actor)).map(({ number, openMinor }) => [number, openMinor])).toEqual([
		['FA1', 4_000n],
		['FA3', 0n],
	]);
});

test('INV-04 what a person matched survives the next file; where the books need the room, the books win', async () => {
	const actor = await newOrganization(office);
	const lines = [
		...sale(1, '2026-01-10', 'C1', '100,00'),
		...sale(2, '2026-01-11', 'C1', '100,00'),
		...payment(3, '2026-02-20', 'C1', '100,00'),
	];
	await imported(office, actor, writtenLedger(lines));
	const paymentId = await read(
		actor,
		async (tx) => (await tx.selectFrom('payment').select('id').executeTakeFirstOrThrow()).id,
	);
	const matched = await matchCredit(office, {
		actor,
		invoiceId: (await invoice(actor, 'FA2')).id,
		credit: { kind: 'payment', id: paymentId },
		minor: 10_000n,
	});
	expect(matched.ok).toBe(true);
	const later = sale(4, '2026-02-21', 'C1', '5,00');
	await imported(office, actor, writtenLedger([...lines, ...later]));
	expect((await invoice(actor, 'FA2')).openMinor).toBe(0n);
	const [first, ...rest] = lines;
	const lettered = [
		{ ...first!, letter: 'A' },
		...rest.map((line) => (line.piece === 'RG3' && line.auxiliary ? { ...line, letter: 'A' } : line)),
	];
	await imported(office, actor, writtenLedger([...lettered, ...later]));
	expect((await invoice(actor, 'FA1')).openMinor).toBe(0n);
	expect((await invoice(actor, 'FA2')).openMinor).toBe(10_000n);
	expect(await wronglyOpen(db, actor)).toEqual([]);
});

test('INV-01 next year opens with what was open: an invoice keeps its row, its level and its due date', async () => {
	const actor = await newOrganization(office);
	await imported(
		office,
		actor,
		writtenLedger([...sale(1, '2026-11-10', 'C1', '100,00'), ...sale(2, '2026-12-20', 'C1', '40,00')]),
	);
	const before = await invoice(actor, 'FA1');
	await raise(actor, before.id);
	const year = [
		...opening(1, '2027-01-01', 'C1', '100,00', { piece: 'FA1', letter: 'A' }),
		...opening(2, '2027-01-01', 'C1', '40,00', { piece: 'FA2' }),
	];
	await imported(
		office,
		actor,
		writtenLedger([
			...year,
			...payment(3, '2027-01-15', 'C1', '100,00', { letter: 'A' }),
			...sale(1, '2027-01-16', 'C1', '7,00'),
		]),
	);
	const after = await invoices(actor);
	expect(after).toHaveLength(3);
	expect(after.find(({ id }) => id === before.id)).toMatchObject({ openMinor: 0n, level: 2, dueOn: before.dueOn });
	expect(await owed(db, actor)).toEqual({ C1: 4_700n });
});

test('INV-01 one opening line for a client is its items together, and what it pays settles the oldest', async () => {
	const actor = await newOrganization(office);
	await imported(
		office,
		actor,
		writtenLedger([...sale(1, '2026-11-10', 'C1', '100,00'), ...sale(2, '2026-12-20', 'C1', '40,00')]),
	);
	const year = [
		...opening(1, '2027-01-01', 'C1', '140,00', { piece: 'AN', letter: 'A' }),
		...payment(3, '2027-01-15', 'C1', '110,00', { letter: 'A' }),
	];
	await imported(office, actor, writtenLedger(year));
	expect((await invoices(actor)).map(({ number, openMinor }) => [number, openMinor])).toEqual([
		['FA1', 0n],
		['FA2', 3_000n],
	]);
	expect(await owed(db, actor)).toEqual({ C1: 3_000n });
});

test('INV-02 what was settled between the last file of a year and the next year is settled here too', async () => {
	const actor = await newOrganization(office);
	await imported(
		office,
		actor,
		writtenLedger([
			...sale(1, '2026-11-10', 'C1', '100,00'),
			...sale(2, '2026-11-20', 'C1', '40,00'),
			...sale(3, '2026-11-21', 'C2', '9,00'),
		]),
	);
	await imported(
		office,
		actor,
		writtenLedger([
			...opening(1, '2027-01-01', 'C1', '40,00', { piece: 'FA2' }),
			...sale(2, '2027-01-02', 'C3', '1,00'),
		]),
	);
	expect((await invoices(actor)).map(({ number, openMinor }) => [number, openMinor])).toEqual([
		['FA1', 0n],
		['FA2', 4_000n],
		['FA2', 100n],
		['FA3', 0n],
	]);
	expect(await owed(db, actor)).toEqual({ C1: 4_000n, C2: 0n, C3: 100n });
	expect(await wronglyOpen(db, actor)).toEqual([]);
});

test('INV-01 a file that ends before the newest one is refused, and so is nothing lost', async () => {
	const actor = await newOrganization(office);
	const january = sale(1, '2026-01-10', 'C1', '100,00');
	await imported(office, actor, writtenLedger([...january, ...sale(2, '2026-02-10', 'C1', '1,00')]));
	const answer = await importLedger(office, { actor, file: { name: 'old', bytes: bytesOf(writtenLedger(january)) } });
	expect(answer).toMatchObject({
		ok: false,
		refusal: 'import.older',
		about: { to: '2026-01-10', known: '2026-02-10' },
	});
	expect(await owed(db, actor)).toEqual({ C1: 10_100n });
});

test('INV-01 an invoice deleted from the books goes; one that was chased stays, cancelled by a credit note', async () => {
	const actor = await newOrganization(office);
	const kept = sale(9, '2026-03-01', 'C1', '1,00');
	await imported(
		office,
		actor,
		writtenLedger([...sale(1, '2026-01-10', 'C1', '100,00'), ...sale(2, '2026-01-11', 'C1', '50,00'), ...kept]),
	);
	await raise(actor, (await invoice(actor, 'FA1')).id);
	const { counts } = await imported(
		office,
		actor,
		writtenLedger([{ journal: 'OD', entry: 1, on: '2026-01-02', account: '627', debit: '0,00' }, ...kept]),
	);
	expect(counts.gone).toBe(2);
	expect((await invoices(actor)).map(({ number, openMinor }) => [number, openMinor])).toEqual([
		['FA1', 0n],
		['FA9', 100n],
	]);
	expect(await owed(db, actor)).toEqual({ C1: 100n });
	await imported(office, actor, writtenLedger([...sale(1, '2026-01-10', 'C1', '100,00'), ...kept]));
	expect(await invoice(actor, 'FA1')).toMatchObject({ openMinor: 10_000n, level: 2 });
	expect(await wronglyOpen(db, actor)).toEqual([]);
});

test('INV-03 a payment that a person cancelled stays cancelled when its file comes again', async () => {
	const actor = await newOrganization(office);
	const lines = [
		...sale(1, '2026-01-10', 'C1', '100,00', { letter: 'A' }),
		...payment(2, '2026-02-20', 'C1', '100,00', { letter: 'A' }),
	];
	await imported(office, actor, writtenLedger(lines));
	const paymentId = await read(
		actor,
		async (tx) => (await tx.selectFrom('payment').select('id').executeTakeFirstOrThrow()).id,
	);
	expect((await cancelPayment(office, { actor, paymentId, because: 'rejected' })).ok).toBe(true);
	await imported(office, actor, writtenLedger([...lines, ...sale(3, '2026-02-21', 'C2', '5,00')]));
	expect((await invoice(actor, 'FA1')).openMinor).toBe(10_000n);
	expect(await wronglyOpen(db, actor)).toEqual([]);
});

test('INV-01 one line that cannot be read refuses the file: nothing is kept but the reasons', async () => {
	const actor = await newOrganization(office);
	const text = writtenLedger([...sale(1, '2026-01-10', 'C1', '100,00'), ...sale(2, '2026-01-11', 'C1', 'cent euros')]);
	const answer = await importLedger(office, { actor, file: { name: 'bad', bytes: bytesOf(text) } });
	expect(answer).toMatchObject({ ok: false, refusal: 'import.linesRefused', about: { lines: 2 } });
	const importId = answer.ok ? '' : String(answer.about['importId']);
	expect(await read(actor, (tx) => refusedLinesOf(tx, importId))).toMatchObject([
		{ line: 4, reason: 'amount.malformed', about: { column: 'Debit', text: 'cent euros' } },
		{ line: 5, reason: 'amount.malformed' },
	]);
	expect(await read(actor, (tx) => tx.selectFrom('client').select('id').execute())).toEqual([]);
});

test('INV-01 two imports of one file at the same moment: the second one finds it there', async () => {
	const actor = await newOrganization(office);
	const text = writtenLedger([...sale(1, '2026-01-10', 'C1', '100,00'), ...payment(2, '2026-01-20', 'C1', '30,00')]);
	const both = await Promise.all([imported(office, actor, text), imported(office, actor, text)]);
	expect(both.map(({ repeated }) => repeated).toSorted()).toEqual([false, true]);
	expect(await owed(db, actor)).toEqual({ C1: 7_000n });
	expect((await bookOf(db, actor)).documents).toHaveLength(2);
});

test('SCN-04 PRF-05 after the first import "Standard" has both variants, and new clients wait in "À affecter"', async () => {
	const actor = await newOrganization(office);
	await imported(office, actor, writtenLedger(sale(1, '2026-01-10', 'C1', '100,00')));
	const profiles = await read(actor, (tx) =>
		tx.selectFrom('profile').select(['name', 'isDefault', 'scenarioId']).orderBy('name').execute(),
	);
	expect(profiles.map(({ name, isDefault, scenarioId }) => [name, isDefault, scenarioId !== null])).toEqual([
		['Standard', false, true],
		['À affecter', true, false],
	]);
	const variants = await read(actor, (tx) =>
		tx.selectFrom('step').select('variant').distinct().orderBy('variant').execute(),
	);
	expect(variants.map(({ variant }) => variant)).toEqual(['with email', 'without email']);
	const [client] = await read(actor, (tx) =>
		tx.selectFrom('client as c').innerJoin('profile as p', 'p.id', 'c.profileId').select(['p.name']).execute(),
	);
	expect(client?.name).toBe('À affecter');
	await imported(
		office,
		actor,
		writtenLedger([...sale(1, '2026-01-10', 'C1', '100,00'), ...sale(2, '2026-01-10', 'C1', '1,00')]),
	);
	expect(await read(actor, (tx) => tx.selectFrom('scenario').select('id').execute())).toHaveLength(1);
});
