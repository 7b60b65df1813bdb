import { expect, test } from 'vitest';
import { regionOfPostalCode } from './french-region.ts';
import { regionsOf } from './holidays.ts';

test.each([
	['67000', '67'],
	['68 100', '68'],
	['57070', '57'],
	['97110', 'GP'],
	['97133', 'BL'],
	['97150', 'MF'],
	['97200', 'MQ'],
	['97300', 'GF'],
	['97400', 'RE'],
	['97600', 'YT'],
])('SCN-19 %s lives by the holidays of %s', (postalCode, region) => {
	expect(regionOfPostalCode(postalCode)).toBe(region);
	expect(regionsOf('FR')).toHaveProperty(region);
});

test.each(['75002', '97500', '6700', '', 'L-1234', '067000'])(
	'SCN-19 %j lives by those of the country',
	(postalCode) => {
		expect(regionOfPostalCode(postalCode)).toBeNull();
	},
);
