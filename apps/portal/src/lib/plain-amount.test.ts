import { typedAmount } from '@quittance/core/money/typed-amount.ts';
import { expect, test } from 'vitest';
import { plainAmount } from './plain-amount.ts';

test.each(['fr', 'en'] as const)('PTL-05 what a field proposes in %s is read back as the same amount', (language) => {
	for (const minor of [1n, 99n, 100n, 123_450n, 1_000_000_00n])
		expect(typedAmount(plainAmount(minor, 'EUR', language), 'EUR')).toEqual({ ok: true, value: minor });
});
