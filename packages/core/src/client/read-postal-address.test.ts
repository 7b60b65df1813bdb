import { expect, test } from 'vitest';
import { printedLines } from './postal-address.ts';
import { readPostalAddress } from './read-postal-address.ts';

const typed = {
	lines: ' Bâtiment B \r\n\r\n12  rue  Mercière',
	postalCode: '69 002',
	city: 'Lyon',
	country: 'fr',
	position: '',
};

test('CLI-05 an address is read line by line; where it lies is read as maps copy it', () => {
	expect(readPostalAddress({ ...typed, position: ' 45.7640, 4.8357 ' })).toEqual({
		ok: true,
		value: {
			...{ lines: ['Bâtiment B', '12 rue Mercière'], postalCode: '69002', city: 'Lyon', country: 'FR' },
			position: { latitude: 45.764, longitude: 4.8357 },
		},
	});
	expect(readPostalAddress(typed)).toMatchObject({ value: { position: null } });
});

test('CLI-05 what no envelope can bear is refused, each with its reason', () => {
	const no = (change: Partial<typeof typed>) => {
		const read = readPostalAddress({ ...typed, ...change });
		return read.ok ? 'read' : read.refusal;
	};
	expect(no({ lines: '\n' })).toBe('address.linesMissing');
	expect(no({ lines: 'a\nb\nc\nd\ne' })).toBe('address.tooManyLines');
	expect(no({ lines: 'a'.repeat(61) })).toBe('address.lineTooLong');
	expect(no({ city: ' ' })).toBe('address.cityMissing');
	expect(no({ postalCode: '6900' })).toBe('address.postalCode');
	expect(no({ country: 'IE', postalCode: '' })).toBe('read');
	expect(no({ country: '' })).toBe('client.countryUnknown');
	for (const position of ['Lyon', '91, 4', '45, 181', '45'])
		expect(no({ position }), position).toBe('address.position');
});

test('CLI-05 town and code stand as the country of the address prints them', () => {
	const at = (country: string, postalCode: string, city: string) =>
		printedLines({ lines: ['1 High Street'], country, postalCode, city });
	expect(at('FR', '69002', 'Lyon')).toEqual(['1 High Street', '69002 Lyon']);
	expect(at('GB', 'M1 1AE', 'Manchester')).toEqual(['1 High Street', 'Manchester', 'M1 1AE']);
	expect(at('US', '02139', 'Cambridge MA')).toEqual(['1 High Street', 'Cambridge MA 02139']);
	expect(at('AE', '', 'Dubai')).toEqual(['1 High Street', 'Dubai']);
});
