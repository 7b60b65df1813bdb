import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '@quittance/core/calendar/day.ts';
import { formatMoney } from '@quittance/core/money/format-money.ts';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dayInWords } from '@quittance/ui/words/days.ts';
import type { CastMember } from '@quittance/stories/cast/cast-member.ts';
import { words } from './words.ts';

export type PrintedInvoice = {
	readonly number: string;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	/** With tax. */
	readonly amountMinor: bigint;
};

export type Firm = { readonly sender: readonly string[]; readonly legal: string; readonly iban: string };

/** Prints what the made-up firm invoiced, in the language of its client; a PDF. */
export function invoicePress(firm: Firm): (client: CastMember, invoice: PrintedInvoice) => Uint8Array {
	const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3/package.json')));
	const compiler = NodeCompiler.create({
		workspace: import.meta.dirname,
		fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '600SemiBold')] }],
	});
	const mainFileContent = readFileSync(join(import.meta.dirname, 'invoice.typ'), 'utf8');
	return (client, invoice) =>
		compiler.pdf({ mainFileContent, inputs: { invoice: JSON.stringify(pageOf(firm, client, invoice)) } }, {});
}

function pageOf({ sender, legal, iban }: Firm, client: CastMember, invoice: PrintedInvoice) {
	const { language } = client;
	const say = words[language];
	const money = (minor: bigint) => formatMoney(minor, 'EUR', language);
	const net = (invoice.amountMinor * 100n) / 120n;
	return {
		language,
		title: `${say.invoice} ${invoice.number}`,
		sender,
		recipient: [client.name, client.contact, client.street, `${client.postalCode} ${client.city}`],
		facts: [
			[say.issued, dayInWords(invoice.issuedOn, language)],
			[say.due, dayInWords(invoice.dueOn, language)],
			[say.account, client.code],
		],
		columns: [say.what, say.net],
		lines: [[say.service, money(net)]],
		totals: [
			[say.net, money(net)],
			[say.tax, money(invoice.amountMinor - net)],
		],
		due: [say.toPay, money(invoice.amountMinor)],
		payment: [say.payBy(dayInWords(invoice.dueOn, language)), `IBAN ${iban.replace(/(.{4})(?=.)/g, '$1 ')}`],
		legal,
	};
}
