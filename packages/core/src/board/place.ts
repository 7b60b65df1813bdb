/**
 * Where a card stands in its column: texts of base-36 digits, compared digit by digit as bytes, between any two of which there is
 * room for another. So a move writes one row. None ends with the lowest digit, below which nothing would fit.
 */
export type Place = string;

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/** Of a card that nobody moved: by age, since ids rise with time. Its twin stands in packages/db/src/board.ts. */
export const placeOfNew = (id: string): Place => `${id.replaceAll('-', '')}i`;

/** A place between two neighbours, or beyond one where the other is null; as short as they allow. Throws unless `above` comes first. */
export function placeBetween(above: Place | null, below: Place | null): Place {
	if (above !== null && below !== null && above >= below) throw new Error(`no room between ${above} and ${below}`);
	let place = '';
	// Once the digits differ, what is below no longer bounds the rest.
	for (let at = 0, bounded = below !== null; ; at++) {
		const low = digit(above, at, 0);
		const high = bounded ? digit(below, at, 0) : BASE;
		if (high - low > 1) return place + DIGITS.charAt((low + high) >> 1);
		place += DIGITS.charAt(low);
		bounded &&= low === high;
	}
}

const digit = (place: Place | null, at: number, beyond: number): number => {
	const found = place?.[at];
	return found === undefined ? beyond : DIGITS.indexOf(found);
};

/** The order of the cards of a column; cards that were given the same place stand by age. */
export const byPlace = (a: Standing, b: Standing): number =>
	a.place === b.place ? compare(a.id, b.id) : compare(a.place, b.place);

type Standing = { readonly place: Place; readonly id: string };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
