import { createHash } from 'node:crypto';
import type { ByteSource } from '@quittance/imports/bytes.ts';

/** A file that is hashed and measured while somebody else reads it. */
export type Fingerprinted = {
	readonly bytes: ByteSource;
	/** How much was read so far. */
	readonly length: () => number;
	/** SHA-256 of what was read, in hexadecimal; asked when the reading is over. */
	readonly digest: () => string;
};

export function fingerprinted(source: ByteSource): Fingerprinted {
	const hash = createHash('sha256');
	let length = 0;
	let digest: string | undefined;
	async function* bytes(): AsyncGenerator<Uint8Array> {
		for await (const chunk of source) {
			hash.update(chunk);
			length += chunk.length;
			yield chunk;
		}
	}
	return { bytes: bytes(), length: () => length, digest: () => (digest ??= hash.digest('hex')) };
}
