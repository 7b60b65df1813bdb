import { allow, refuse, type Outcome } from '../outcome.ts';
import { mod97 } from './check-digits.ts';
import { compact } from './compact.ts';

/** A payment reference that checks itself: `RF`, two check digits, up to 21 letters and digits (ISO 11649). */
export type CreditorReference = string & { readonly __creditorReference: unique symbol };

export type CreditorReferenceRefusal = 'creditorReference.malformed' | 'creditorReference.wrongCheckDigits';

const OWN_PART = /^[A-Z0-9]{1,21}$/;
const WHOLE = /^RF\d{2}[A-Z0-9]{1,21}$/;

/** Makes the reference of a number. One with a dash or a slash cannot be carried as it is, and is refused rather than changed. */
export function creditorReferenceOf(number: string): Outcome<CreditorReference, 'creditorReference.malformed'> {
	const own = compact(number);
	if (!OWN_PART.test(own)) return refuse('creditorReference.malformed', { text: number });
	const checkDigits = String(98 - mod97(`${own}RF00`)).padStart(2, '0');
	return allow(`RF${checkDigits}${own}` as CreditorReference);
}

export function parseCreditorReference(text: string): Outcome<CreditorReference, CreditorReferenceRefusal> {
	const reference = compact(text);
	if (!WHOLE.test(reference)) return refuse('creditorReference.malformed', { text });
	const right = creditorReferenceOf(reference.slice(4));
	return right.ok && right.value === reference ? right : refuse('creditorReference.wrongCheckDigits', { text });
}

/** The number that the reference carries. */
export const numberOf = (reference: CreditorReference): string => reference.slice(4);
