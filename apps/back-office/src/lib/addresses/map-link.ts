import { printedLines } from '@quittance/core/client/postal-address.ts';
import type { Address } from './address.ts';

/** Near enough to see the house. */
const ZOOM = 18;

/** Where a map shows an address: the very place when somebody said where it lies, else what a search finds (CLI-05). */
export function mapLink(address: Pick<Address, 'lines' | 'postalCode' | 'city' | 'country' | 'position'>): string {
	const map = 'https://www.openstreetmap.org';
	if (!address.position) {
		const query = [...printedLines(address), address.country].join(', ');
		return `${map}/search?${new URLSearchParams({ query }).toString()}`;
	}
	const [north, east] = [String(address.position.latitude), String(address.position.longitude)];
	return `${map}/?mlat=${north}&mlon=${east}#map=${String(ZOOM)}/${north}/${east}`;
}
