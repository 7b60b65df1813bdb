import { allow, refuse, type Outcome } from '../outcome.ts';
import type { Position, PostalAddress } from './postal-address.ts';

/** With the name above them, and town, code and country under them, they fill the window of an envelope. */
export const MOST_LINES = 4;

/** Characters that fit into the window. */
export const LONGEST_LINE = 60;

/** As it was typed; `lines` one under the other, `position` as maps copy it: `45.7640, 4.8357`, or nothing. */
export type TypedAddress = {
	readonly lines: string;
	readonly postalCode: string;
	readonly city: string;
	readonly country: string;
	readonly position: string;
};

export type AddressRefusal =
	| 'address.linesMissing'
	| 'address.tooManyLines'
	| 'address.lineTooLong'
	| 'address.cityMissing'
	| 'address.postalCode'
	| 'address.position'
	| 'client.countryUnknown';

/** Reads a postal address as somebody typed it: what does not fit an envelope, or is no French postal code, is refused (CLI-05). */
export function readPostalAddress(
	typed: TypedAddress,
): Outcome<PostalAddress & { readonly position: Position | null }, AddressRefusal> {
	const clean = (text: string) => text.replace(/\s+/gu, ' ').trim();
	const lines = typed.lines.split(/\r?\n/u).map(clean).filter(Boolean);
	const [postalCode, city, country] = [clean(typed.postalCode), clean(typed.city), clean(typed.country).toUpperCase()];
	if (lines.length === 0) return refuse('address.linesMissing');
	if (lines.length > MOST_LINES) return refuse('address.tooManyLines', { most: MOST_LINES });
	const long = [...lines, `${postalCode} ${city}`].find((line) => line.length > LONGEST_LINE);
	if (long !== undefined) return refuse('address.lineTooLong', { line: long.slice(0, 30), most: LONGEST_LINE });
	if (city === '') return refuse('address.cityMissing');
	if (!/^[A-Z]{2}$/.test(country)) return refuse('client.countryUnknown', { country });
	const code = country === 'FR' ? postalCode.replaceAll(' ', '') : postalCode;
	if (country === 'FR' && !/^\d{5}$/.test(code)) return refuse('address.postalCode', { code: postalCode });
	const position = readPosition(typed.position);
	if (position === undefined) return refuse('address.position');
	return allow({ lines, postalCode: code, city, country, position });
}

/** Null when nothing was typed; undefined when it is no place on earth. */
function readPosition(typed: string): Position | null | undefined {
	if (typed.trim() === '') return null;
	const [, north, east] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed) ?? [];
	const [latitude, longitude] = [Number(north), Number(east)];
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
