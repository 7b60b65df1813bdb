import type { Currency, Minor } from '../money/money.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';
import { points, type Rate } from './rate.ts';
import type { Reference } from './rates.ts';

export type Debtor = 'company' | 'publicBody' | 'individual';

/**
 * How the yearly rate is found. `eachHalfYear` follows the reference as it changes; `whenLate` keeps the rate of the half-year
 * in which the debt became late. A contract's rate may have a legal floor, which warns and corrects nothing.
 */
export type InterestRule =
	| {
			readonly kind: 'statutory';
			readonly reference: Reference;
			readonly margin: Rate;
			readonly follows: 'eachHalfYear' | 'whenLate';
	  }
	| { readonly kind: 'contract'; readonly rate: Rate; readonly floor: 'threeTimesFrenchLegalInterest' | 'none' };

/** A fixed sum per late invoice, by the amount that became late: the last tier that begins at or below it. */
export type CompensationRule = {
	readonly currency: Currency;
	readonly tiers: readonly { readonly fromMinor: Minor; readonly minor: Minor }[];
};

/** What a creditor may claim for lateness: what has no rule is not claimed. */
export type LateLaw = { readonly interest?: InterestRule; readonly compensation?: CompensationRule };

const FORTY_EUROS: CompensationRule = { currency: 'EUR', tiers: [{ fromMinor: 0n, minor: 4000n }] };

const BRITISH_TIERS: CompensationRule = {
	currency: 'GBP',
	tiers: [
		{ fromMinor: 0n, minor: 4000n },
		{ fromMinor: 1_000_00n, minor: 7000n },
		{ fromMinor: 10_000_00n, minor: 10000n },
	],
};

/** Where the European Central Bank's rate is the reference of the directive (2011/7 art. 2, 7 a). */
const EURO_AREA = new Set('AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));

/**
 * What the law of a country (ISO 3166, two letters) gives a business whose invoice is late (INV-06).
 * France: ECB + 10 points, + 8 from a public body, 40 € (Code de commerce L441-10, D441-5; Code de la commande publique
 * R2192-31, D2192-35). United Kingdom: base rate + 8, fixed when the debt becomes late, 40, 70 or 100 £ (Late Payment of
 * Commercial Debts (Interest) Act 1998). Elsewhere in the euro area the floor of directive 2011/7: ECB + 8, 40 €; a country may
 * give more, which then is a contract's rate. Consumers owe nothing of this; elsewhere the law is refused as unknown.
 */
export function lateLawOf(country: string, debtor: Debtor): Outcome<LateLaw, 'interest.unknownLaw'> {
	if (debtor === 'individual') return allow({});
	if (country === 'GB')
		return allow({ interest: statutory('bankOfEngland', 8, 'whenLate'), compensation: BRITISH_TIERS });
	if (!EURO_AREA.has(country)) return refuse('interest.unknownLaw', { country });
	const margin = country === 'FR' && debtor === 'company' ? 10 : 8;
	return allow({ interest: statutory('ecb', margin, 'eachHalfYear'), compensation: FORTY_EUROS });
}

function statutory(reference: Reference, margin: number, follows: 'eachHalfYear' | 'whenLate'): InterestRule {
	return { kind: 'statutory', reference, margin: points(margin), follows };
}
