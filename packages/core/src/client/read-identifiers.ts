import { compact } from '../identifiers/compact.ts';
import { parseFrenchVatNumber, type FrenchVatRefusal } from '../identifiers/french-vat-number.ts';
import { parseSiren, type SirenRefusal } from '../identifiers/siren.ts';
import { parseSiret, sirenOf, type SiretRefusal } from '../identifiers/siret.ts';
import { refuse, type Outcome, type Refused } from '../outcome.ts';
import type { TypedFacts } from './fact-names.ts';

/** Judges the VAT number of any country but France, whose rule is known here: what it is without spaces, or why it is none. */
export type ReadVatNumber = (text: string) => Outcome<string, VatRefusal>;
export type VatRefusal = 'vat.malformed' | 'vat.unknownCountry' | 'vat.wrongCheckDigit';

export type IdentifierRefusal =
	SirenRefusal | SiretRefusal | FrenchVatRefusal | VatRefusal | 'siret.otherSiren' | 'frenchVat.otherSiren';

type Identifier = 'siren' | 'siret' | 'vatNumber';
type WrongIdentifier = { readonly field: Identifier; readonly refused: Refused<IdentifierRefusal> };

/** SIREN, SIRET and VAT number (CLI-08). A SIRET or a French VAT number brings its SIREN along, and may not contradict one. */
export function readIdentifiers(
	typed: TypedFacts,
	readVatNumber: ReadVatNumber,
): {
	readonly facts: Partial<Record<Identifier, string | null>>;
	readonly wrong: readonly WrongIdentifier[];
} {
	const facts: Partial<Record<Identifier, string | null>> = {};
	const wrong: WrongIdentifier[] = [];
	const read = (field: Identifier, judge: (text: string) => Outcome<string, IdentifierRefusal>) => {
		const text = typed[field];
		if (text === undefined) return undefined;
		const number = compact(text);
		if (number === '') return void (facts[field] = null);
		const judged = judge(number);
		if (!judged.ok) return void wrong.push({ field, refused: judged });
		facts[field] = judged.value;
		return judged.value;
	};
	const siret = read('siret', parseSiret);
	const vat = read('vatNumber', (text) => (text.startsWith('FR') ? parseFrenchVatNumber(text) : readVatNumber(text)));
	const siren = read('siren', parseSiren);
	const ofSiret = siret === undefined ? undefined : sirenOf(siret as Parameters<typeof sirenOf>[0]);
	const ofVat = vat?.startsWith('FR') ? vat.slice(4) : undefined;
	const known = siren ?? ofSiret ?? ofVat;
	if (ofSiret !== undefined && ofSiret !== known)
		wrong.push({ field: 'siret', refused: refuse('siret.otherSiren', { siren: known ?? '' }) });
	if (ofVat !== undefined && ofVat !== known)
		wrong.push({ field: 'vatNumber', refused: refuse('frenchVat.otherSiren', { siren: known ?? '' }) });
	if (siren === undefined && known !== undefined && !wrong.some(({ field }) => field === 'siren')) facts.siren = known;
	return { facts, wrong };
}
