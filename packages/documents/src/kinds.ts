/** A kind of file that is taken. */
export type Kind = {
	/** Extensions that tell the truth about it, the usual one first. */
	readonly extensions: readonly [string, ...string[]];
	/** Whether a browser may show it in place: what it shows can run nothing. */
	readonly shown?: true;
	/** Has no mark of its own in its bytes; its name says which text it is. */
	readonly text?: true;
};

/**
 * What is taken, by media type: what firms send each other about an invoice. Nothing that runs, nothing that hides files in it
 * (archives), no page that a browser would execute.
 */
export const kinds = {
	'application/pdf': { extensions: ['pdf'], shown: true },
	'image/png': { extensions: ['png'], shown: true },
	'image/jpeg': { extensions: ['jpg', 'jpeg', 'jpe'], shown: true },
	'image/webp': { extensions: ['webp'], shown: true },
	'image/gif': { extensions: ['gif'], shown: true },
	'image/heic': { extensions: ['heic', 'heif'] },
	'image/tiff': { extensions: ['tif', 'tiff'] },
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extensions: ['xlsx'] },
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extensions: ['docx'] },
	'application/vnd.oasis.opendocument.text': { extensions: ['odt'] },
	'application/vnd.oasis.opendocument.spreadsheet': { extensions: ['ods'] },
	'text/plain': { extensions: ['txt', 'text', 'log', 'md'], text: true },
	'text/csv': { extensions: ['csv'], text: true },
	'message/rfc822': { extensions: ['eml'], text: true },
} as const satisfies Readonly<Record<string, Kind>>;

export type MediaType = keyof typeof kinds;

/** The kind of a media type; undefined for one that is not taken. */
export const kindOf = (mediaType: string): Kind | undefined =>
	Object.hasOwn(kinds, mediaType) ? kinds[mediaType as MediaType] : undefined;

/** The usual extension of every kind, for the words of a refusal. */
export const usualExtensions: readonly string[] = Object.values<Kind>(kinds).map(({ extensions: [usual] }) => usual);

/** Every extension that is taken, for the `accept` of a file field. */
export const takenExtensions: readonly string[] = Object.values<Kind>(kinds).flatMap(({ extensions }) => extensions);
