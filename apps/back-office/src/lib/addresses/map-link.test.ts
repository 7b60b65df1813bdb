import { expect, test } from 'vitest';
import { mapLink } from './map-link.ts';

const address = { lines: ['12 rue Mercière'], postalCode: '69002', city: 'Lyon', country: 'FR', position: null };

test('CLI-05 a map looks for an address, and shows the very place when it is known', () => {
	expect(mapLink(address)).toBe('https://www.openstreetmap.org/search?query=12+rue+Merci%C3%A8re%2C+69002+Lyon%2C+FR');
	expect(mapLink({ ...address, position: { latitude: 45.764, longitude: 4.8357 } })).toBe(
		'https://www.openstreetmap.org/?mlat=45.764&mlon=4.8357#map=18/45.764/4.8357',
	);
});
