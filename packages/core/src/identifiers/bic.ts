import { allow, refuse, type Outcome } from '../outcome.ts';
import { compact } from './compact.ts';

/** The code of a bank, 8 or 11 characters (ISO 9362). */
export type Bic = string & { readonly __bic: unique symbol };

const SHAPE = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

export function parseBic(text: string): Outcome<Bic, 'bic.malformed'> {
	const bic = compact(text);
	return SHAPE.test(bic) ? allow(bic as Bic) : refuse('bic.malformed', { text });
}
