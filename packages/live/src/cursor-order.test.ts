import { expect, test } from 'vitest';
import { seesMoreThan } from './cursor-order.ts';

test('TSK-05 a later look has seen more: newer transactions, or the end of those that were under way', () => {
	expect(seesMoreThan('10:13:', '10:12:')).toBe(true);
	expect(seesMoreThan('10:12:', '10:13:')).toBe(false);
	expect(seesMoreThan('10:12:11', '10:12:10,11')).toBe(true);
	expect(seesMoreThan('10:12:', '10:12:')).toBe(false);
});
