import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Wait } from './action.ts';
import { ToApprove, waitsForYesOf } from './to-approve.ts';

const message = (fingerprint: string, waits: Wait | null = 'approval') =>
	({ fingerprint, waits, step: 'R1', currency: 'EUR', totalMinor: 1_000n }) as const;
const heap = (...fingerprints: readonly string[]): ToApprove => {
	const all = new ToApprove();
	for (const one of fingerprints) all.add(message(one));
	return all;
};

test('WHY-02 what is approved is exactly what was looked at, in whatever order it is read', () => {
	const hexadecimal = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((n) => n.toString(16).padStart(16, '0'));
	fc.assert(
		fc.property(fc.uniqueArray(hexadecimal, { minLength: 1 }), (all) => {
			const { seen } = heap(...all);
			expect(heap(...all.toReversed()).seen).toBe(seen);
			expect(heap(...all.slice(1)).seen).not.toBe(seen);
		}),
	);
	expect(heap('00000000000000aa', '00000000000000bb').sums).toEqual(new Map([['EUR', 2_000n]]));
});

test('SCN-21 a message above the ceiling does not wait for whoever has said yes already', () => {
	const approvers = new Map([['aa', new Set(['anne'])]]);
	expect(waitsForYesOf(message('aa', 'second person'), approvers, 'anne')).toBe(false);
	expect(waitsForYesOf(message('aa', 'second person'), approvers, 'bruno')).toBe(true);
	expect(waitsForYesOf(message('bb'), approvers, 'anne')).toBe(true);
	expect(waitsForYesOf(message('bb', 'hand'), approvers, 'anne')).toBe(false);
	expect(waitsForYesOf(message('bb', null), approvers, 'anne')).toBe(false);
});
