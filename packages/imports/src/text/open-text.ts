import { isAscii } from 'node:buffer';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { ByteSource } from '../bytes.ts';
import { binaryKind } from './binary.ts';
import { type Decoder, decoderOf } from './decoder.ts';
import { type Encoding, encodingOf } from './encoding.ts';

const SAMPLE_BYTES = 64 * 1024;

/** A text file being read: `encoding` is what is known so far, `ascii` until a character proves more. */
export type OpenText = { readonly encoding: Encoding; readonly chunks: AsyncIterable<string> };

/** Opens a text in whatever encoding its bytes show, or the one given. Nothing but a sample is held in memory. */
export async function openText(
	source: ByteSource,
	given?: Encoding,
): Promise<Outcome<OpenText, 'file.empty' | 'file.binary'>> {
	const chunks = source[Symbol.asyncIterator]();
	const sample = await firstBytes(chunks);
	if (sample.length === 0) return refuse('file.empty');
	const encoding = given ?? encodingOf(sample);
	const kind = binaryKind(sample) ?? (hasZeros(sample, encoding) ? '?' : undefined);
	if (kind !== undefined) return refuse('file.binary', { kind });
	const text = new GradualText(encoding);
	return allow({
		get encoding() {
			return text.encoding;
		},
		chunks: decoded(sample, chunks, text),
	});
}

/** No text but one in UTF-16 has a byte of zero in it: a program or a picture would, and so would a file half overwritten. */
const hasZeros = (bytes: Uint8Array, encoding: Encoding): boolean =>
	!encoding.startsWith('utf-16') && bytes.includes(0);

async function firstBytes(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	while (length < SAMPLE_BYTES) {
		const next = await chunks.next();
		if (next.done) break;
		parts.push(next.value);
		length += next.value.length;
	}
	return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}

async function* decoded(
	sample: Uint8Array,
	rest: AsyncIterator<Uint8Array>,
	text: GradualText,
): AsyncGenerator<string> {
	try {
		yield text.add(sample);
		for (let next = await rest.next(); !next.done; next = await rest.next()) yield text.add(next.value);
		yield text.end();
	} finally {
		await rest.return?.();
	}
}

/** Plain ASCII is read as what it is, which is fast; the first chunk with more than that settles the encoding. */
class GradualText {
	encoding: Encoding;
	#decode: Decoder | undefined;

	constructor(encoding: Encoding) {
		this.encoding = encoding;
		if (encoding !== 'ascii') this.#decode = decoderOf(encoding);
	}

	add(bytes: Uint8Array): string {
		if (this.#decode === undefined) {
			if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
			this.encoding = encodingOf(bytes);
			this.#decode = decoderOf(this.encoding);
		}
		return this.#decode(bytes, false);
	}

	end(): string {
		return this.#decode?.(new Uint8Array(0), true) ?? '';
	}
}
