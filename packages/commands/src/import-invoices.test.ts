import { testDatabase } from '@quittance/db/testing/test-database.ts';
import type { Actor } from '@quittance/db/open.ts';
import { expect, test } from 'vitest';
import { bytesOf, newOrganization, owed, wronglyOpen } from '../testing/ledger-book.ts';
import { importFile } from './import-file.ts';
import { openFile } from './open-file.ts';
import { previewImport } from './preview-import.ts';
import { rememberMapping } from './remember-mapping.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-06-01T08:00:00Z') };
const read = <T>(actor: Actor, look: Parameters<typeof db.read<T>>[1]) => db.read(actor.organizationId, look);

const list = (...rows: string[]) =>
	['Code client;Client;N° facture;Date facture;Échéance;Montant TTC;Solde', ...rows].join('\r\n');
const file = (text: string, name = 'factures.csv') => ({ name, bytes: bytesOf(text) });
const counts = async (actor: Actor, text: string) => {
	const answer = await importFile(office, { actor, file: file(text) });
	if (!answer.ok) throw new Error(`${answer.refusal} ${JSON.stringify(answer.about)}`);
	return answer.value;
};

const APRIL = list(
	'C1;Dupont;F1;13/04/2026;30/04/2026;1 200,00;1 200,00',
	'C1;Dupont;F2;15/04/2026;;100,00;40,00',
	'C2;Martin;A1;20/04/2026;;-50,00;-50,00',
);

test('INV-01 INV-02 a list of invoices: what it says is settled is a payment, and the due date it lacks comes from the terms', async () => {
	const actor = await newOrganization(office);
	expect(await counts(actor, APRIL)).toMatchObject({
		kind: 'invoices',
		rows: 3,
		counts: { clients: 2, invoices: 2, creditNotes: 1, payments: 1, matches: 1 },
	});
	expect(await owed(db, actor)).toEqual({ C1: 124_000n, C2: -5_000n });
	expect(await wronglyOpen(db, actor)).toEqual([]);
	const due = await read(actor, (tx) =>
		tx.selectFrom('invoice').select(['number', 'dueOn']).orderBy('number').execute(),
	);
	expect(due).toEqual([
		{ number: 'F1', dueOn: '2026-04-30' },
		{ number: 'F2', dueOn: '2026-05-15' },
	]);
});

test('INV-01 the same list again gives nothing new; a later one updates what it names and leaves the rest', async () => {
	const actor = await newOrganization(office);
	await counts(actor, APRIL);
	expect(await counts(actor, APRIL)).toMatchObject({ repeated: true });
	expect(await counts(actor, `${APRIL}\r\n`)).toMatchObject({
		repeated: false,
		counts: { invoices: 0, payments: 0, changed: 0, matches: 0, unmatched: 0 },
	});
	expect(
		await counts(actor, list('C1;Dupont;F1;13/04/2026;30/04/2026;1 200,00;0,00', 'C1;Dupont;F3;16/04/2026;;5,00;5,00')),
	).toMatchObject({
		counts: { invoices: 1, payments: 1, changed: 1, matches: 1 },
	});
	expect(await owed(db, actor)).toEqual({ C1: 4_500n, C2: -5_000n });
	expect(await counts(actor, list('C1;Dupont;F1;13/04/2026;31/05/2026;1 200,00;200,00'))).toMatchObject({
		counts: { changed: 2, matches: 1, unmatched: 1 },
	});
	expect(await owed(db, actor)).toEqual({ C1: 24_500n, C2: -5_000n });
	expect(await wronglyOpen(db, actor)).toEqual([]);
});

test('INV-01 one number twice in a list is two invoices, in every list that says so', async () => {
	const actor = await newOrganization(office);
	const twice = list(
		'C1;Dupont;F1;13/04/2026;30/04/2026;10,00;10,00',
		'C1;Dupont;F1;13/04/2026;31/05/2026;20,00;20,00',
	);
	expect(await counts(actor, twice)).toMatchObject({ counts: { invoices: 2 } });
	expect(await counts(actor, `${twice}\r\n`)).toMatchObject({ counts: { invoices: 0, changed: 0 } });
	expect(await owed(db, actor)).toEqual({ C1: 3_000n });
});

test('INV-01 a preview writes nothing, and a mapping that a person gave is used for the next file with these columns', async () => {
	const actor = await newOrganization(office);
	const odd = 'Qui;Quoi;Quand;Combien\r\nC1;F1;2026-04-13;10,00\r\n';
	const opened = await openFile(file(odd));
	if (!opened.ok || opened.value.kind === 'fec') throw new Error('a table was expected');
	const mapping = {
		kind: 'invoices',
		columns: { clientCode: ['Qui'], number: ['Quoi'], issuedOn: ['Quand'], amount: ['Combien'] },
		currency: 'EUR',
	} as const;
	const preview = await previewImport(office, { actor, opened: opened.value, mapping });
	expect(preview).toMatchObject({ ok: true, value: { invoices: { rows: [{ number: 'F1', amountMinor: 1_000n }] } } });
	expect(await owed(db, actor)).toEqual({});
	await rememberMapping(office, { actor, columns: opened.value.table.columns, mapping });
	const answer = await importFile(office, { actor, file: file(odd), as: 'invoices' });
	expect(answer).toMatchObject({ ok: true, value: { counts: { invoices: 1 } } });
});

test('INV-01 a date that may be read in two ways refuses the file until a person says which', async () => {
	const actor = await newOrganization(office);
	const answer = await importFile(office, { actor, file: file(list('C1;Dupont;F1;04/05/2026;;10,00;10,00')) });
	expect(answer).toMatchObject({ ok: false, refusal: 'dates.ambiguous' });
	expect(await owed(db, actor)).toEqual({});
});
