import { allow, refuse, type Outcome } from '../outcome.ts';
import { compact } from './compact.ts';
import { parseSiren, type Siren, type SirenRefusal } from './siren.ts';

/** `FR`, two digits of key, the SIREN. */
export type FrenchVatNumber = string & { readonly __frenchVatNumber: unique symbol };

export type FrenchVatRefusal = 'frenchVat.malformed' | 'frenchVat.wrongKey' | SirenRefusal;

/** The number that a company has by its SIREN: the key is (12 + 3 × (SIREN mod 97)) mod 97. */
export function frenchVatNumberOf(siren: Siren): FrenchVatNumber {
	const key = (12 + 3 * (Number(siren) % 97)) % 97;
	return `FR${String(key).padStart(2, '0')}${siren}` as FrenchVatNumber;
}

/** Numbers with letters in the key, which the law foresees and nobody computes, are refused as malformed. */
export function parseFrenchVatNumber(text: string): Outcome<FrenchVatNumber, FrenchVatRefusal> {
	const number = compact(text);
	if (!/^FR\d{11}$/.test(number)) return refuse('frenchVat.malformed', { text });
	const siren = parseSiren(number.slice(4));
	if (!siren.ok) return siren;
	const right = frenchVatNumberOf(siren.value);
	return number === right ? allow(right) : refuse('frenchVat.wrongKey', { text });
}
