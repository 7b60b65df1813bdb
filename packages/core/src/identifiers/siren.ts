import { allow, refuse, type Outcome } from '../outcome.ts';
import { passesLuhn } from './check-digits.ts';
import { compact } from './compact.ts';

/** The nine digits of a French company. */
export type Siren = string & { readonly __siren: unique symbol };

export type SirenRefusal = 'siren.malformed' | 'siren.wrongCheckDigit';

/** Nine zeros pass the check and are nobody: they are refused with the malformed. */
export function parseSiren(text: string): Outcome<Siren, SirenRefusal> {
	const siren = compact(text);
	if (!/^\d{9}$/.test(siren) || Number(siren) === 0) return refuse('siren.malformed', { text });
	return passesLuhn(siren) ? allow(siren as Siren) : refuse('siren.wrongCheckDigit', { text });
}
