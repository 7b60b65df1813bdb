import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Cell } from './day.ts';

/** A number in E.164, and whether texts reach it. */
export type ReadPhone = { readonly number: string; readonly mobile: boolean };

/**
 * The numbers of a cell, several separated by a slash, semicolon or line end. A national one is of the first of the countries
 * (ISO 3166) in which it exists: a Belgian client may have a French number.
 */
export function readPhones(cell: Cell, countries: readonly string[]): readonly ReadPhone[] | 'phone.malformed' {
	const known = countries.filter((country): country is CountryCode => isSupportedCountry(country));
	const phones: ReadPhone[] = [];
	for (const text of several(String(cell).replace(/^'/, ''))) {
		const phone = known.map((country) => parsePhoneNumberFromString(text, country)).find((read) => read?.isValid());
		if (!phone) return 'phone.malformed';
		const type = phone.getType();
		phones.push({ number: phone.number, mobile: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' });
	}
	return phones;
}

/** Room for every address that a mail server takes, and none for two of them, spaces or a missing domain (RFC 5321). */
const ADDRESS =
	/^[^\s@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** The addresses of a cell, several separated by a semicolon, comma, slash or line end; `Name <address>` is understood. */
export function readEmails(cell: Cell): readonly string[] | 'email.malformed' {
	const emails: string[] = [];
	for (const text of several(String(cell), /[;,/\n|]/)) {
		const address = (/<([^<>]+)>$/.exec(text)?.[1] ?? text.replace(/^mailto:/i, '')).trim();
		if (!ADDRESS.test(address) || address.includes('..')) return 'email.malformed';
		emails.push(address);
	}
	return emails;
}

/** The parts of a cell that holds several things. */
export const several = (text: string, separators: RegExp = /[;/\n|]/): string[] =>
	text
		.split(separators)
		.map((part) => part.trim())
		.filter((part) => part !== '');
