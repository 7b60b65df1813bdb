/**
 * A name as it may be shown: names come from files and portals. Control characters, characters that turn the
 * direction of writing and those that would pass for one of our blocks become spaces.
 */
export const legible = (text: string | undefined): string =>
	(text ?? '').replace(/[\p{Cc}\p{Co}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
