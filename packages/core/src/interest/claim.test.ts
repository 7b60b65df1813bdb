import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { type Claim, openClaimMinor, waiveClaim } from './claim.ts';

const claim: Claim = {
	invoiceId: 'invoice',
	kind: 'interest',
	minor: 1041n,
	currency: 'EUR',
	claimedOn: day('2024-06-01'),
	settledMinor: 0n,
	waived: null,
};
const waiver = { on: day('2024-06-10'), by: 'Marie', why: 'first time in ten years' };

test('INV-06 a claim outlives the payment of its invoice, with its own balance (ERP-015)', () => {
	expect(openClaimMinor(claim)).toBe(1041n);
	expect(openClaimMinor({ ...claim, settledMinor: 1000n })).toBe(41n);
});

test('INV-06 a claim can be waived, by somebody, with a reason', () => {
	const outcome = waiveClaim(claim, waiver);
	expect(outcome).toEqual({ ok: true, value: { ...claim, waived: waiver } });
	expect(outcome.ok && openClaimMinor(outcome.value)).toBe(0n);
});

test.each([
	['claim.alreadyWaived', { ...claim, waived: waiver }, waiver],
	['claim.settled', { ...claim, settledMinor: 1041n }, waiver],
	['claim.reasonMissing', claim, { ...waiver, why: ' ' }],
])('INV-06 refused: %s', (refusal, of, by) => {
	expect(waiveClaim(of, by)).toMatchObject({ ok: false, refusal });
});
