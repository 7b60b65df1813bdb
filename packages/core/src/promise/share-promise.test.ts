import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allow, refuse } from '../outcome.ts';
import { sharePromise } from './share-promise.ts';

const invoice = (id: string, dueOn: string, openMinor: bigint, promisedMinor = 0n) => ({
	...{ id, dueOn, openMinor, promisedMinor },
});

test('INV-08 TSK-06 what is promised over several invoices pays the oldest first; no amount is all that is left', () => {
	const owed = [invoice('b', '2026-03-01', 5_000n), invoice('a', '2026-01-01', 3_000n, 1_000n)];
	expect(sharePromise(owed, 2_500n)).toEqual(
		allow([
			{ invoiceId: 'a', minor: 2_000n },
			{ invoiceId: 'b', minor: 500n },
		]),
	);
	expect(sharePromise(owed, null)).toEqual(
		allow([
			{ invoiceId: 'a', minor: 2_000n },
			{ invoiceId: 'b', minor: 5_000n },
		]),
	);
});

test('INV-08 nothing left, nothing at all and too much are refused', () => {
	expect(sharePromise([invoice('a', '2026-01-01', 3_000n, 3_000n)], null)).toEqual(refuse('promise.nothingOpen'));
	expect(sharePromise([invoice('a', '2026-01-01', 3_000n)], 0n)).toEqual(refuse('promise.amountNotPositive'));
	expect(sharePromise([invoice('a', '2026-01-01', 3_000n, 500n)], 2_501n)).toEqual(
		refuse('promise.tooMuch', { left: '2500' }),
	);
});

test('INV-08 the parts add up to what was promised, each within what is left of its invoice', () => {
	const owed = fc.array(fc.tuple(fc.bigInt(0n, 500n), fc.bigInt(0n, 500n)), { maxLength: 6 });
	fc.assert(
		fc.property(owed, fc.bigInt(1n, 3_000n), (amounts, minor) => {
			const invoices = amounts.map(([open, promised], at) => invoice(String(at), `2026-01-0${at + 1}`, open, promised));
			const shared = sharePromise(invoices, minor);
			const all = amounts.reduce((sum, [open, promised]) => sum + (open > promised ? open - promised : 0n), 0n);
			expect(shared.ok).toBe(all > 0n && minor <= all);
			if (!shared.ok) return;
			expect(shared.value.reduce((sum, part) => sum + part.minor, 0n)).toBe(minor);
			for (const part of shared.value) {
				const { openMinor, promisedMinor } = invoices[Number(part.invoiceId)]!;
				expect(part.minor).toBeGreaterThan(0n);
				expect(part.minor).toBeLessThanOrEqual(openMinor - promisedMinor);
			}
		}),
	);
});
