import { allow, refuse, type Outcome } from '../outcome.ts';
import { passesLuhn, sumOfDigits } from './check-digits.ts';
import { compact } from './compact.ts';
import { parseSiren, type Siren, type SirenRefusal } from './siren.ts';

/** The fourteen digits of one establishment: the company's SIREN and five of its own. */
export type Siret = string & { readonly __siret: unique symbol };

export type SiretRefusal = 'siret.malformed' | 'siret.wrongCheckDigit' | SirenRefusal;

const LA_POSTE = '356000000';

/** La Poste has more post offices than check digits: there a sum of digits that 5 divides is right too. */
export function parseSiret(text: string): Outcome<Siret, SiretRefusal> {
	const siret = compact(text);
	if (!/^\d{14}$/.test(siret)) return refuse('siret.malformed', { text });
	const siren = parseSiren(siret.slice(0, 9));
	if (!siren.ok) return siren;
	const right = passesLuhn(siret) || (siren.value === LA_POSTE && sumOfDigits(siret) % 5 === 0);
	return right ? allow(siret as Siret) : refuse('siret.wrongCheckDigit', { text });
}

export const sirenOf = (siret: Siret): Siren => siret.slice(0, 9) as Siren;
