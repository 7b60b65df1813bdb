import type { Money } from '../money/money.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';
import type { CompensationRule } from './late-law.ts';

/**
 * The fixed sum for recovering one late invoice, in the law's own currency and free of VAT. The law that has tiers cannot be
 * read for a debt in another currency, since amounts are never converted: that is refused (INV-05, INV-06).
 */
export function fixedCompensation(
	rule: CompensationRule,
	late: Money,
): Outcome<Money, 'interest.tiersInOtherCurrency'> {
	if (rule.tiers.length > 1 && late.currency !== rule.currency)
		return refuse('interest.tiersInOtherCurrency', { currency: late.currency, tiers: rule.currency });
	const tier = rule.tiers.findLast(({ fromMinor }) => fromMinor <= late.minor);
	return allow({ minor: tier?.minor ?? 0n, currency: rule.currency });
}
