import { createHash } from 'node:crypto';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Storage } from 'unstorage';
import type { DocumentRefusal, PutDocument, StoredDocument } from './document-store.ts';
import { inParts } from './in-parts.ts';
import { manifestAt, PART_SIZE, partAt, removeFile, type Manifest } from './kept-file.ts';
import { kinds, usualExtensions, type Kind, type MediaType } from './kinds.ts';
import type { Admit } from './probation.ts';
import { looksLikeText, recognise } from './recognise.ts';
import { safeName } from './safe-name.ts';

/** Bytes of the largest file that is taken unless told otherwise (DOC-08). */
export const MOST_BYTES = 100 * 1024 * 1024;

/** Keeps a file part by part; whatever goes wrong on the way, nothing of it stays. */
export async function putFile(
	storage: Storage,
	admit: Admit,
	bytes: AsyncIterable<Uint8Array>,
	asked: PutDocument,
): Promise<Outcome<StoredDocument, DocumentRefusal>> {
	const key = await admit.begin(asked.organizationId);
	let kept: Outcome<StoredDocument, DocumentRefusal> | undefined;
	try {
		kept = await keep(storage, key, bytes, asked);
		return kept;
	} finally {
		// What cannot be cleaned now, since the storage is out of reach, the sweep finds.
		if (!kept?.ok)
			await removeFile(storage, key)
				.then(() => admit.end(key))
				.catch(() => undefined);
	}
}

async function keep(
	storage: Storage,
	key: string,
	bytes: AsyncIterable<Uint8Array>,
	{ name, most = MOST_BYTES }: PutDocument,
): Promise<Outcome<StoredDocument, DocumentRefusal>> {
	const place = key.replace('/', ':');
	const hash = createHash('sha256');
	let named: { readonly mediaType: MediaType; readonly name: string } | undefined;
	let byteSize = 0;
	let parts = 0;
	for await (const part of inParts(bytes, PART_SIZE)) {
		byteSize += part.length;
		if (byteSize > most) return refuse('document.tooLarge', { mostMegabytes: Math.floor(most / 1024 / 1024) });
		if (!named) {
			const begun = await nameAndKind(part, name);
			if (!begun.ok) return begun;
			named = begun.value;
		} else if (isText(named.mediaType) && !looksLikeText(part)) return refuseKind();
		hash.update(part);
		await storage.setItemRaw(partAt(place, parts), part);
		parts += 1;
	}
	if (!named) return refuse('document.empty');
	const manifest = { mediaType: named.mediaType, byteSize, sha256: hash.digest('hex'), partSize: PART_SIZE };
	await storage.setItem<Manifest>(manifestAt(place), manifest);
	return allow({ key, name: named.name, mediaType: named.mediaType, byteSize, sha256: manifest.sha256 });
}

async function nameAndKind(
	start: Uint8Array,
	name: string,
): Promise<Outcome<{ mediaType: MediaType; name: string }, 'document.typeRefused' | 'document.nameRefused'>> {
	const mediaType = await recognise(start, name);
	if (!mediaType) return refuseKind();
	const safe = safeName(name, kinds[mediaType].extensions);
	return safe.ok ? allow({ mediaType, name: safe.value }) : safe;
}

const refuseKind = () => refuse('document.typeRefused', { taken: usualExtensions.join(', ') });
const isText = (mediaType: MediaType): boolean => (kinds as Readonly<Record<MediaType, Kind>>)[mediaType].text === true;
