import { z } from 'zod';

/**
 * Where a page of a list ended: the values that it is sorted by, and the id that settles ties. Opaque to whoever keeps it, and one
 * that was tampered with or is of another list begins anew.
 */
export const cursorOf = <T extends z.ZodType>(place: T) =>
	z
		.string()
		.max(2000)
		.transform((text): z.output<T> | undefined => {
			const read = place.safeParse(unpack(text));
			return read.success ? read.data : undefined;
		})
		.optional();

export const packCursor = (place: unknown): string =>
	Buffer.from(
		JSON.stringify(place, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
	).toString('base64url');

function unpack(text: string): unknown {
	try {
		return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
	} catch {
		return undefined;
	}
}
