import iconv from 'iconv-lite';
import { ebcdicDecoder } from './ebcdic.ts';
import type { Encoding } from './encoding.ts';

/** Turns the chunks of one file into text, remembering a character that two chunks share. The last call says so. */
export type Decoder = (bytes: Uint8Array, last: boolean) => string;

/** A decoder never fails: what the encoding has no character for becomes U+FFFD. A byte order mark is left out. */
export function decoderOf(encoding: Encoding): Decoder {
	switch (encoding) {
		case 'cp037':
		case 'cp1147':
			return ebcdicDecoder(encoding);
		case 'cp850':
			return (bytes) => iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'cp850');
		default: {
			const decoder = new TextDecoder(encoding === 'ascii' ? 'utf-8' : encoding);
			return (bytes, last) => decoder.decode(bytes, { stream: !last });
		}
	}
}
