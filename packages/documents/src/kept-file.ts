import type { Storage } from 'unstorage';
import type { ByteRange, OpenedDocument, StoredDocument } from './document-store.ts';

/** How a file lies in the storage: numbered parts, and a manifest that is written last and removed first, without which there is no file. */
export type Manifest = Pick<StoredDocument, 'mediaType' | 'byteSize' | 'sha256'> & { readonly partSize: number };

/** Bytes of a part: what a reader or a writer holds in memory. */
export const PART_SIZE = 4 * 1024 * 1024;

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Where a key leads in the storage; a key that this store never gave leads nowhere. */
const placeOf = (key: string): string | undefined => (KEY.test(key) ? key.replace('/', ':') : undefined);
export const manifestAt = (place: string): string => `${place}:manifest`;
export const partAt = (place: string, part: number): string => `${place}:${String(part).padStart(5, '0')}`;

/** A file, read part by part as it is drunk. */
export async function openFile(storage: Storage, key: string, range?: ByteRange): Promise<OpenedDocument | undefined> {
	const place = placeOf(key);
	const manifest = place === undefined ? null : await storage.getItem<Manifest>(manifestAt(place));
	if (place === undefined || manifest === null) return undefined;
	const { mediaType, byteSize, sha256, partSize } = manifest;
	const { from, to } = range ?? { from: 0, to: byteSize - 1 };
	let at = from;
	const stream = new ReadableStream<Uint8Array>(
		{
			async pull(sink) {
				const part = Math.floor(at / partSize);
				const bytes = await storage.getItemRaw<Uint8Array | ArrayBuffer>(partAt(place, part));
				if (bytes === null) throw new Error(`part ${part} of document ${key} is gone`);
				const begin = part * partSize;
				const wanted = (bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).subarray(
					at - begin,
					to + 1 - begin,
				);
				if (wanted.length === 0) throw new Error(`part ${part} of document ${key} is too short`);
				at += wanted.length;
				sink.enqueue(wanted);
				if (at > to) sink.close();
			},
		},
		{ highWaterMark: 0 },
	);
	return { mediaType, byteSize, sha256, stream };
}

/** The manifest goes first, so that nobody finds half a file; the last part next and the first at the end, so that a cut leaves what can be found again. */
export async function removeFile(storage: Storage, key: string): Promise<void> {
	const place = placeOf(key);
	if (place === undefined) return;
	await storage.removeItem(manifestAt(place));
	let parts = 0;
	while (await storage.hasItem(partAt(place, parts))) parts += 1;
	while (parts > 0) await storage.removeItem(partAt(place, (parts -= 1)));
}
