/** A postal address as it is printed, without the name above it. */
export type PostalAddress = {
	/** Street and what stands above it. */
	readonly lines: readonly string[];
	readonly postalCode: string;
	readonly city: string;
	/** ISO 3166-1. */
	readonly country: string;
};

/** Where a place lies, in degrees (WGS 84). */
export type Position = { readonly latitude: number; readonly longitude: number };

/** Where the code has a line of its own, under the town. */
const CODE_BELOW = new Set(['GB', 'GG', 'IM', 'JE', 'IE', 'GI', 'IN', 'MT', 'ZA', 'KE', 'LK', 'UA', 'RU', 'HK', 'EG']);

/** Where the code follows the town on its line. */
const CODE_AFTER = new Set(['US', 'CA', 'AU', 'NZ', 'ID', 'TH', 'TW', 'SG', 'SA', 'JO', 'LB', 'BH']);

/** The lines under a name on an envelope, town and code as the country of the address writes them (CLI-05; UPU S42); without the country. */
export function printedLines({ lines, postalCode, city, country }: PostalAddress): string[] {
	const town = CODE_BELOW.has(country)
		? [city, postalCode]
		: [(CODE_AFTER.has(country) ? [city, postalCode] : [postalCode, city]).filter(Boolean).join(' ')];
	return [...lines, ...town].filter(Boolean);
}
