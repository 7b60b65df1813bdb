import type { PaymentTerms } from '@quittance/core/calendar/terms.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { RefusedLine } from '../refusal.ts';
import { plainWords } from '../values/answer.ts';
import { readEmails, readPhones, several } from '../values/contact.ts';
import { countryOf } from '../values/country.ts';
import { readPaymentTerms } from '../values/payment-terms.ts';
import { isTotal, type Reading, type ReadingRefusal, readingOf } from './columns.ts';
import type { ClientField } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { RowReader } from './row-reader.ts';
import type { Table, TableRow } from './table.ts';

/** One row of a file of clients. Several rows may name one client: each then adds a contact, an address, groups. */
export type ClientRow = {
	readonly line: number;
	readonly code: string;
	readonly name: string;
	readonly kind: 'company' | 'individual' | undefined;
	readonly contactName: string;
	readonly emails: readonly { readonly address: string; readonly accepts: boolean }[];
	/** In E.164; consents to texts only for numbers that texts reach. */
	readonly phones: readonly {
		readonly number: string;
		readonly type: 'mobile' | 'work';
		readonly sms: boolean;
		readonly whatsapp: boolean;
		readonly viber: boolean;
	}[];
	readonly address: {
		readonly lines: readonly string[];
		readonly postalCode: string;
		readonly city: string;
		readonly country: string;
	};
	readonly language: 'fr' | 'en' | undefined;
	readonly profile: string;
	/** Names of groups, each once (GRP-02). */
	readonly groups: readonly string[];
	readonly paymentTerms: PaymentTerms | undefined;
	readonly siren: string;
	readonly vat: string;
};

export type ClientBatch = {
	readonly rows: readonly ClientRow[];
	readonly refused: readonly RefusedLine[];
	/** How many yeses to a channel the rows carry: what the person importing answers for (CLI-06). */
	readonly consents: number;
	readonly lineNumber: number;
};

/** `none` leaves every channel off, whatever the file says: only the person importing may say otherwise (CLI-06). */
export type ClientReadingOptions = { readonly consent: 'as in file' | 'none'; readonly country: string };

export type ClientReading = { readonly reading: Reading<'clients'>; readonly batches: AsyncIterable<ClientBatch> };

/** Reads the clients of a table with a mapping. `country` (ISO 3166) is that of national phone numbers and of bare addresses. */
export function readClients(
	table: Table,
	mapping: Mapping<'clients'>,
	options: ClientReadingOptions,
): Outcome<ClientReading, ReadingRefusal> {
	const reading = readingOf(table, mapping);
	return reading.ok ? allow({ reading: reading.value, batches: batchesOf(table, reading.value, options) }) : reading;
}

async function* batchesOf(
	table: Table,
	reading: Reading<'clients'>,
	options: ClientReadingOptions,
): AsyncGenerator<ClientBatch> {
	for await (const batch of table.batches) yield clientBatch(batch.rows, reading, options, batch.refused);
}

/** The clients of some rows. */
export function clientBatch(
	rows: readonly TableRow[],
	reading: Reading<'clients'>,
	options: ClientReadingOptions,
	before: readonly RefusedLine[] = [],
): ClientBatch {
	const read: ClientRow[] = [];
	const refused = [...before];
	let consents = 0;
	for (const row of rows) {
		if (isTotal(row, reading, ['clientCode'])) continue;
		const found = clientOf(row, reading, options);
		if (!('emails' in found)) refused.push(found);
		else {
			read.push(found);
			consents += found.emails.filter(({ accepts }) => accepts).length;
			for (const { sms, whatsapp, viber } of found.phones) consents += [sms, whatsapp, viber].filter(Boolean).length;
		}
	}
	return { rows: read, refused, consents, lineNumber: rows.at(-1)?.line ?? 0 };
}

function clientOf(row: TableRow, reading: Reading<'clients'>, options: ClientReadingOptions): ClientRow | RefusedLine {
	const from = new RowReader(row, reading);
	const code = from.number('clientCode');
	const name = from.text('clientName');
	if (code + name === '') from.refuse(reading.has('clientCode') ? 'clientCode' : 'clientName', 'value.missing', '');
	const country = countryIn(from, options.country);
	const client: ClientRow = {
		line: row.line,
		code,
		name,
		kind: kindOf(from.text('kind')),
		contactName: [from.text('contactFirstName'), from.text('contactName')].filter((part) => part !== '').join(' '),
		emails: emailsOf(from, options),
		phones: phonesOf(from, options, country),
		address: {
			lines: from.cells('address').flatMap(({ cell }) => several(String(cell), /\r?\n/)),
			postalCode: postalCode(from.text('postalCode'), country),
			city: from.text('city'),
			country,
		},
		language: languageIn(from),
		profile: from.text('profile'),
		groups: [...new Set(from.cells('groups').flatMap(({ cell }) => several(String(cell), /[;,|\n]/)))],
		paymentTerms: termsIn(from),
		siren: from.text('siren').replace(/\s/g, ''),
		vat: from.text('vat').replace(/\s/g, '').toUpperCase(),
	};
	return from.refused ?? client;
}

function emailsOf(from: RowReader<'clients'>, { consent }: ClientReadingOptions): ClientRow['emails'] {
	const accepts = from.yes('acceptsEmail') && consent === 'as in file';
	const read = from.cells('email').flatMap((at) => {
		const emails = readEmails(at.cell);
		return emails === 'email.malformed' ? from.refuse('email', emails, [], at) : emails;
	});
	return [...new Set(read)].map((address) => ({ address, accepts }));
}

function phonesOf(
	from: RowReader<'clients'>,
	{ consent, country: home }: ClientReadingOptions,
	country: string,
): ClientRow['phones'] {
	const yes = (field: ClientField): boolean => from.yes(field) && consent === 'as in file';
	const accepts = { sms: yes('acceptsSms'), whatsapp: yes('acceptsWhatsapp'), viber: yes('acceptsViber') };
	const silent = { sms: false, whatsapp: false, viber: false };
	const phones = new Map<string, ClientRow['phones'][number]>();
	for (const at of [...from.cells('phone'), ...from.cells('mobile')]) {
		const read = readPhones(at.cell, [country, home]);
		for (const { number, mobile } of read === 'phone.malformed' ? from.refuse('phone', read, [], at) : read) {
			phones.set(number, { number, type: mobile ? 'mobile' : 'work', ...(mobile ? accepts : silent) });
		}
	}
	return [...phones.values()];
}

function countryIn(from: RowReader<'clients'>, home: string): string {
	return countryOf(from.text('country'), home) ?? from.refuse('country', 'country.unknown', home);
}

function termsIn(from: RowReader<'clients'>): PaymentTerms | undefined {
	const terms = readPaymentTerms(from.text('paymentTerms'));
	return terms === 'term.malformed' ? from.refuse<PaymentTerms | undefined>('paymentTerms', terms, undefined) : terms;
}

function languageIn(from: RowReader<'clients'>): 'fr' | 'en' | undefined {
	const word = plainWords(from.text('language'));
	if (word === '') return undefined;
	if (/^(fr|fra|francais|french)\b/.test(word)) return 'fr';
	return /^(en|eng|anglais|english)\b/.test(word)
		? 'en'
		: from.refuse<'fr' | undefined>('language', 'language.unknown', undefined);
}

function kindOf(text: string): ClientRow['kind'] {
	const word = plainWords(text);
	if (/^(particulier|individual|person|personne|prive|b2c)/.test(word)) return 'individual';
	return /^(societe|entreprise|company|professionnel|pro|association|b2b)/.test(word) ? 'company' : undefined;
}

/** A spreadsheet takes the zero off 01000 Bourg-en-Bresse. */
const postalCode = (text: string, country: string): string =>
	country === 'FR' && /^\d{4}$/.test(text) ? `0${text}` : text;
