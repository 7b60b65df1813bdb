import { isSupportedCountry } from 'libphonenumber-js/max';
import { plainWords } from './answer.ts';

/** Names of countries in French and English, by code. Built once, from what the platform knows. */
const CODES: ReadonlyMap<string, string> = new Map(
	['en', 'fr'].flatMap((language) => {
		const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
		return codes().flatMap((code) => {
			const name = names.of(code);
			return name === undefined ? [] : [[plainWords(name), code] as const];
		});
	}),
);

/** The ISO 3166 code that a cell names by code or by name; `home` when it is empty, undefined when there is none such. */
export function countryOf(text: string, home: string): string | undefined {
	const word = text.trim();
	if (word === '') return home;
	const code = word.toUpperCase();
	if (code.length === 2 && isSupportedCountry(code)) return code;
	return CODES.get(plainWords(word)) ?? ALSO.get(plainWords(word));
}

/** What people write beside the official names. */
const ALSO: ReadonlyMap<string, string> = new Map([
	['uk', 'GB'],
	['angleterre', 'GB'],
	['england', 'GB'],
	['usa', 'US'],
	['etats unis d amerique', 'US'],
	['hollande', 'NL'],
	['fra', 'FR'],
	['bel', 'BE'],
	['deu', 'DE'],
	['che', 'CH'],
	['lux', 'LU'],
	['esp', 'ES'],
	['ita', 'IT'],
]);

/** The codes of all countries that have a dialling code. */
export const countryCodes = (): readonly string[] => codes();

function codes(): string[] {
	const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
	return letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => isSupportedCountry(code));
}
