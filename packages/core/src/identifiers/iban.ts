import { allow, refuse, type Outcome } from '../outcome.ts';
import { mod97 } from './check-digits.ts';
import { compact } from './compact.ts';

/** An account number without spaces, in capitals, whose check digits are right (ISO 13616). */
export type Iban = string & { readonly __iban: unique symbol };

/** French accounts carry a second key. A wrong one is an error in one's own IBAN and only a doubt in one that was imported. */
export type ReadIban = { readonly iban: Iban; readonly warning: 'iban.wrongRibKey' | null };

export type IbanRefusal = 'iban.malformed' | 'iban.unknownCountry' | 'iban.wrongLength' | 'iban.wrongCheckDigits';

const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]+$/;
const IMPOSSIBLE_CHECK_DIGITS = new Set(['00', '01', '99']);

/** Lengths by country: Europe, and the neighbours with whom European companies trade most. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
	[
		'AD24 AL28 AT20 AZ28 BA20 BE16 BG22 BY28 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27',
		'HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24',
		'SM27 TR26 UA29 VA22 XK20 AE23 BH22 EG29 IL23 JO30 KW30 LB28 MA28 MR27 MU30 QA29 SA24 TN24',
	].flatMap((row) => row.split(' ').map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))])),
);

/** Reads an account number as people type or print it. */
export function parseIban(text: string): Outcome<ReadIban, IbanRefusal> {
	const iban = compact(text);
	if (!SHAPE.test(iban)) return refuse('iban.malformed', { text });
	const country = ibanCountry(iban as Iban);
	const length = LENGTHS.get(country);
	if (length === undefined) return refuse('iban.unknownCountry', { country });
	if (iban.length !== length) return refuse('iban.wrongLength', { country, length, found: iban.length });
	const checkDigits = iban.slice(2, 4);
	if (IMPOSSIBLE_CHECK_DIGITS.has(checkDigits) || mod97(iban.slice(4) + iban.slice(0, 4)) !== 1)
		return refuse('iban.wrongCheckDigits', { checkDigits });
	return allow({ iban: iban as Iban, warning: ribKeyIsRight(iban) ? null : 'iban.wrongRibKey' });
}

export const ibanCountry = (iban: Iban): string => iban.slice(0, 2);

/** In groups of four, as it is printed. */
export const formatIban = (iban: Iban): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** The key of a French or Monegasque account: 97 − (89 bank + 15 branch + 3 account) mod 97. Right wherever there is none. */
function ribKeyIsRight(iban: string): boolean {
	if (!/^(FR|MC)/.test(iban)) return true;
	const [, bank = '', branch = '', account = '', key] = /^.{4}(\d{5})(\d{5})(.{11})(\d{2})$/.exec(iban) ?? [];
	const weighed = 89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(ribDigits(account));
	return Number(key) === 97 - Number(weighed % 97n);
}

/** Letters of a French account number as digits: A…I and J…R are 1…9, S…Z are 2…9. */
function ribDigits(account: string): string {
	return account.replace(/[A-Z]/g, (letter) => {
		const place = letter.charCodeAt(0) - 'A'.charCodeAt(0);
		return String(place < 18 ? (place % 9) + 1 : place - 16);
	});
}
