import { addDays, day } from '../src/calendar/day.ts';
import type { Claim } from '../src/interest/claim.ts';
import { lateClaims } from '../src/interest/late-claims.ts';
import { points } from '../src/interest/rate.ts';
import { cents, type Given } from './cases.ts';

/** What lies beside a late invoice under a contract's rate and a fixed sum, claimed and not yet paid. */
export function claimsOf({
	balance = 0,
	outstanding = balance,
	daysOverdue = 1,
	annualRatePct,
	fee = 0,
}: Given): Claim[] {
	const dueOn = day('2024-01-01');
	const until = addDays(dueOn, daysOverdue);
	const debt = { principalMinor: cents(outstanding), dueOn, settlements: [], currency: 'EUR', insolvencyOn: null };
	const law = {
		compensation: { currency: 'EUR', tiers: [{ fromMinor: 0n, minor: cents(fee) }] },
		...(annualRatePct !== undefined && {
			interest: { kind: 'contract' as const, rate: points(annualRatePct), floor: 'none' as const },
		}),
	};
	const claimed = lateClaims(debt, until, law, []);
	if (!claimed.ok) throw new Error(claimed.refusal);
	const rest = { invoiceId: 'INV', claimedOn: until, settledMinor: 0n, waived: null };
	return claimed.value.claims.map(({ kind, minor, currency }) => ({ kind, minor, currency, ...rest }));
}
