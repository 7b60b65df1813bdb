import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { allOf, bytesOf } from '../streams.fixture.ts';
import { type ClientReadingOptions, readClients } from '../table/client-row.ts';
import { readInvoices } from '../table/invoice-row.ts';
import { headerSignature } from '../table/header.ts';
import { guessMapping, type Mapping } from '../table/mapping.ts';
import { previewOf } from '../table/preview.ts';
import { openCsv } from './open-csv.ts';

async function opened(content: string | Uint8Array, piece?: number) {
	const table = await openCsv(bytesOf(content, piece));
	if (!table.ok) throw new Error(table.refusal);
	return table.value;
}

async function invoices(content: string | Uint8Array, more: Partial<Mapping<'invoices'>> = {}) {
	const table = await opened(content);
	const read = readInvoices(table, { ...guessMapping(table.columns, 'invoices', 'EUR'), ...more });
	if (!read.ok) return { refusal: read.refusal, about: read.about };
	const batches = await allOf(read.value.batches);
	return {
		table,
		rows: batches.flatMap(({ rows }) => rows),
		refused: batches.flatMap(({ refused }) => refused),
		warnings: batches.flatMap(({ warnings }) => warnings),
	};
}

async function clients(content: string, options: ClientReadingOptions = { consent: 'none', country: 'FR' }) {
	const table = await opened(content);
	const read = readClients(table, guessMapping(table.columns, 'clients', 'EUR'), options);
	if (!read.ok) throw new Error(read.refusal);
	const batches = await allOf(read.value.batches);
	return {
		rows: batches.flatMap(({ rows }) => rows),
		refused: batches.flatMap(({ refused }) => refused),
		consents: batches.reduce((sum, batch) => sum + batch.consents, 0),
	};
}

const BOOK = [
	'Société Durand - Balance clients;;;;;',
	'Éditée le 31/01/2026;;;;;',
	'',
	'Code client;Nom client;N° facture;Date facture;Échéance;Montant TTC',
	'C1;Léa & Cie;FA1;05/01/2026;04/02/2026;1 234,56 €',
	'C2;"Dupont; ""fils""',
	'et filles";FA2;15/01/2026;;-12,00',
	'Total;;;;;1 222,56 €',
].join('\r\n');

test.each(['utf-8', 'windows-1252', 'cp850', 'utf-16le'])(
	'INV-01 a CSV of invoices in %s: titles above, totals below, quoted line ends',
	async (encoding) => {
		const read = await invoices(
			iconv.encode(encoding === 'cp850' ? BOOK.replaceAll(' €', '') : BOOK, encoding, {
				addBOM: encoding === 'utf-16le',
			}),
		);
		expect(read.table?.format).toMatchObject({ encoding, separator: ';' });
		expect(read.refused).toEqual([]);
		expect(read.rows).toMatchObject([
			{
				line: 5,
				clientCode: 'C1',
				clientName: 'Léa & Cie',
				kind: 'invoice',
				number: 'FA1',
				issuedOn: '2026-01-05',
				dueOn: '2026-02-04',
				amountMinor: 123456n,
				openMinor: 123456n,
				currency: 'EUR',
			},
			{
				line: 6,
				clientName: 'Dupont; "fils"\r\net filles',
				kind: 'credit note',
				issuedOn: '2026-01-15',
				dueOn: undefined,
				amountMinor: 1200n,
			},
		]);
	},
);

test('INV-01 a refused line says its number, column and cell; the others are read', async () => {
	const read = await invoices(
		[
			'client;facture;date;montant;solde',
			'C1;FA1;31/01/2026;10,00;10,00',
			'C1;1,23457E+11;31/01/2026;10,00;',
			'C1;FA3;31/02/2026;10,00;',
			'C1;FA4;31/01/2026;dix;',
			'C1;;31/01/2026;10,00;',
			'C1;FA6;31/01/2026;10,00;11,00',
			';FA7;31/01/2026;10,00;',
			'C1;FA8;31/01/2026;0,00;',
		].join('\n'),
	);
	expect(read.rows?.map(({ number }) => number)).toEqual(['FA1']);
	expect(read.refused?.map(({ line, column, code, text }) => [line, column, code, text])).toEqual([
		[3, 'facture', 'number.lostDigits', '1,23457E+11'],
		[4, 'date', 'date.malformed', '31/02/2026'],
		[5, 'montant', 'amount.malformed', 'dix'],
		[6, 'facture', 'value.missing', ''],
		[7, 'solde', 'amount.beyondTotal', '11,00'],
		[8, 'client', 'value.missing', ''],
	]);
});

test('INV-01 a separator inside a name is refused, not read one column too far', async () => {
	const read = await invoices('client;facture;date;montant\nC1;FA1;31/01/2026;10,00;;\nC;1;FA2;31/01/2026;10,00');
	expect(read.rows).toHaveLength(1);
	expect(read.refused).toMatchObject([{ line: 3, code: 'line.columns', about: { expected: 4, found: 5 } }]);
});

test('INV-01 a quotation mark that never closes is refused at its line', async () => {
	const read = await invoices(
		'client;facture;date;montant\nC1;FA1;31/01/2026;10,00\nC1;"FA2;31/01/2026;10,00\nC1;FA3;31/01/2026;10,00',
	);
	expect(read.rows).toHaveLength(1);
	expect(read.refused?.map(({ line, code }) => [line, code])).toEqual([[3, 'line.malformed']]);
});

test('INV-01 days that are two days are asked for, never swapped', async () => {
	const content = 'client;facture;date;montant\nC1;FA1;04/06/2026;10,00';
	expect(await invoices(content)).toMatchObject({ refusal: 'dates.ambiguous', about: { example: '04/06/2026' } });
	const told = await invoices(content, { days: 'day-month-year' });
	expect(told.rows?.[0]?.issuedOn).toBe('2026-06-04');
	const table = await opened(content);
	expect(previewOf(table, guessMapping(table.columns, 'invoices', 'EUR')).questions).toContainEqual({
		code: 'dates.ambiguous',
		about: { example: '04/06/2026' },
		needed: true,
	});
});

test('INV-01 what was paid or is still open is told by whichever column the file has', async () => {
	const open = async (header: string, cell: string) =>
		(await invoices(`client;facture;date;montant;${header}\nC1;FA1;31/01/2026;10,00;${cell}`)).rows?.[0]?.openMinor;
	expect([
		await open('solde', '4,00'),
		await open('réglé', '4,00'),
		await open('date règlement', '31/03/2026'),
		await open('devise', 'EUR'),
	]).toEqual([400n, 600n, 0n, 1000n]);
});

test('INV-01 debit and credit columns, or a side, tell invoices from credit notes', async () => {
	const two = await invoices('client;piece;date;debit;credit\nC1;FA1;31/01/2026;10,00;\nC1;AV1;31/01/2026;;4,00');
	const side = await invoices('client;piece;date;montant;sens\nC1;FA1;31/01/2026;10,00;D\nC1;AV1;31/01/2026;4,00;C');
	const word = await invoices(
		'client;piece;date;montant;type\nC1;FA1;31/01/2026;10,00;Facture\nC1;AV1;31/01/2026;4,00;Avoir',
	);
	for (const { rows } of [two, side, word]) {
		expect(rows?.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
			['invoice', 1000n],
			['credit note', 400n],
		]);
	}
});

test('INV-01 a mapping is remembered by its header, whatever the case, accents or order', () => {
	expect(headerSignature(['N° Facture', 'Échéance'])).toBe(headerSignature(['echeance', 'n facture']));
});

test('GRP-02 a client may come with several groups, in one cell or several columns', async () => {
	const { rows } = await clients('code client;nom;groupes;groupe 2;profil\nC1;Durand;VIP, Sud|VIP;Export;Standard');
	expect(rows[0]).toMatchObject({ code: 'C1', groups: ['VIP', 'Sud', 'Export'], profile: 'Standard' });
});

const CONTACTS = [
	'code client;nom;email;accepte email;portable;accepte sms;pays;langue;conditions de paiement;adresse;cp;ville',
	'C1;Durand;a@durand.fr;oui;06 12 34 56 78;oui;France;fr;30 jours fin de mois;1 rue Haute;1000;Bourg',
	'C2;Martin;b@martin.be;;0470 12 34 56;non;Belgique;;;;;',
].join('\n');

test('CLI-06 consents are off unless the person importing says otherwise, and are counted', async () => {
	const silent = await clients(CONTACTS);
	expect(silent.consents).toBe(0);
	expect(
		silent.rows.flatMap(({ emails, phones }) => [
			...emails.map(({ accepts }) => accepts),
			...phones.map(({ sms }) => sms),
		]),
	).toEqual([false, false, false, false]);
	const said = await clients(CONTACTS, { consent: 'as in file', country: 'FR' });
	expect(said.consents).toBe(2);
	expect(said.rows[0]).toMatchObject({
		emails: [{ address: 'a@durand.fr', accepts: true }],
		phones: [{ number: '+33612345678', sms: true, whatsapp: false }],
	});
	expect(said.rows[1]).toMatchObject({
		emails: [{ accepts: false }],
		phones: [{ number: '+32470123456', sms: false }],
	});
});

test('CLI-08 a row of a client says its terms, language and address', async () => {
	const { rows, refused } = await clients(CONTACTS);
	expect(refused).toEqual([]);
	expect(rows[0]).toMatchObject({
		language: 'fr',
		paymentTerms: { days: 30, endOfMonth: 'afterDays' },
		address: { lines: ['1 rue Haute'], postalCode: '01000', city: 'Bourg', country: 'FR' },
	});
});

test('INV-01 no bytes make the reader fail', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.oneof(
				fc.uint8Array({ maxLength: 300 }),
				fc
					.string({ unit: fc.constantFrom('a', '1', ';', ',', '"', '\n', '\r', '\t', ' ', 'é', '€'), maxLength: 120 })
					.map((text) => new TextEncoder().encode(text)),
			),
			async (noise) => {
				const table = await openCsv(bytesOf(noise, 17));
				if (!table.ok) return;
				const read = readClients(
					table.value,
					{ kind: 'clients', columns: { clientName: table.value.columns }, currency: 'EUR' },
					{ consent: 'none', country: 'FR' },
				);
				if (read.ok) for await (const batch of read.value.batches) expect(batch.consents).toBe(0);
			},
		),
	);
});

const ibm = join(
	process.env['QUITTANCE_SHARED'] ?? join(import.meta.dirname, '../../../../../shared'),
	'data/receivables/ibm-late-payments.csv',
);

test.skipIf(!existsSync(ibm))(`INV-01 a real file with American days is read as it says (${ibm})`, async () => {
	const table = await openCsv(createReadStream(ibm));
	if (!table.ok) throw new Error(table.refusal);
	const mapping = guessMapping(table.value.columns, 'invoices', 'USD');
	expect(previewOf(table.value, mapping).questions.map(({ code }) => code)).toContain('dates.monthFirst');
	const read = readInvoices(table.value, mapping);
	if (!read.ok) throw new Error(read.refusal);
	const rows = (await allOf(read.value.batches)).flatMap((batch) => batch.rows);
	expect([
		rows.length,
		new Set(rows.map(({ clientCode }) => clientCode)).size,
		rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
	]).toEqual([2466, 100, 14770318n]);
});
