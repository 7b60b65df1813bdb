import { byteRangeOf } from './byte-range.ts';
import type { DocumentStore } from './document-store.ts';
import { kindOf } from './kinds.ts';

export type Download = {
	readonly key: string;
	/** As it is saved. */
	readonly name: string;
	/** Show it in the browser where that is safe; save it otherwise. */
	readonly inline: boolean;
};

/**
 * A file as the answer to a request: whole, a range of it, or "you have it already". The asker's right to it was checked before.
 * Undefined when its bytes are not there. It is private, is never taken for another type than its own, and can run nothing.
 */
export async function download(
	store: DocumentStore,
	wanted: Download,
	request: Request,
): Promise<Response | undefined> {
	const whole = await store.open(wanted.key);
	if (!whole) return undefined;
	const { byteSize, mediaType, sha256 } = whole;
	const headers = new Headers(downloadHeaders({ ...wanted, mediaType }));
	const tag = `"${sha256}"`;
	headers.set('etag', tag);
	headers.set('accept-ranges', 'bytes');
	if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
	const same = [null, tag].includes(request.headers.get('if-range'));
	const range = same ? byteRangeOf(request.headers.get('range'), byteSize) : undefined;
	if (range === 'unsatisfiable') {
		headers.set('content-range', `bytes */${byteSize}`);
		return new Response(null, { status: 416, headers });
	}
	headers.set('content-length', String(range ? range.to - range.from + 1 : byteSize));
	if (range) headers.set('content-range', `bytes ${range.from}-${range.to}/${byteSize}`);
	const part = range ? await store.open(wanted.key, range) : whole;
	const body = request.method === 'HEAD' ? null : part?.stream;
	return new Response(body ?? null, { status: range ? 206 : 200, headers });
}

/** Headers of a file of ours that a browser gets: PDF and images may be shown, in a sandbox that runs nothing; all else is saved. */
export function downloadHeaders(file: {
	readonly name: string;
	readonly mediaType: string;
	readonly inline: boolean;
}): Readonly<Record<string, string>> {
	const shown = file.inline && kindOf(file.mediaType)?.shown === true;
	return {
		'content-type': file.mediaType,
		'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', file.name),
		'content-security-policy': SANDBOX,
		'x-content-type-options': 'nosniff',
		'cross-origin-resource-policy': 'same-origin',
		'cache-control': 'private, no-cache',
	};
}

const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox";

/** `attachment; filename="facture.pdf"; filename*=UTF-8''…`: the plain name for old readers, the true one by RFC 5987 and 6266. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\x20-\x7e]/gu, '_')
		.replace(/["\\%]/g, '_');
	const exact = encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
