import { fileTypeFromBuffer } from 'file-type';
import { kindOf, kinds, type Kind, type MediaType } from './kinds.ts';
import { extensionOf } from './safe-name.ts';

/** What a file is, from its first megabytes; undefined when it is nothing that is taken. Its name decides only between texts. */
export async function recognise(start: Uint8Array, name: string): Promise<MediaType | undefined> {
	const marked = await fileTypeFromBuffer(start);
	// Mails and texts that begin like something marked are no text that we would show.
	if (marked) return kindOf(marked.mime) ? (marked.mime as MediaType) : undefined;
	if (!looksLikeText(start)) return undefined;
	const extension = extensionOf(name);
	const named = Object.entries<Kind>(kinds).find(([, kind]) => kind.text && kind.extensions.includes(extension));
	return named ? (named[0] as MediaType) : 'text/plain';
}

/** No byte that a text in UTF-8 or in a one-byte alphabet would hold: zero, and controls other than tab, line, page and escape. */
export const looksLikeText = (bytes: Uint8Array): boolean =>
	bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b);
