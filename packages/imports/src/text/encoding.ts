import { isUtf8 } from 'node:buffer';

/** The encodings that accounting programs write (domain.md 4 and 9). `ascii` is all of them at once but UTF-16 and EBCDIC. */
export type Encoding =
	'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15' | 'cp850' | 'cp037' | 'cp1147';

/** The encoding of a text that begins with these bytes. Always an answer: bytes alone cannot prove a one-byte encoding. */
export function encodingOf(bytes: Uint8Array): Encoding {
	return byMark(bytes) ?? byZeros(bytes) ?? byEbcdicHeader(bytes) ?? byLetters(bytes);
}

function byMark(bytes: Uint8Array): Encoding | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

/** UTF-16 without a mark: western text has a zero in nearly every second byte. */
function byZeros(bytes: Uint8Array): Encoding | undefined {
	const seen = Math.min(bytes.length, 4096) & ~1;
	if (seen < 4) return undefined;
	const zeros = [0, 0] as [number, number];
	for (let at = 0; at < seen; at++) if (bytes[at] === 0) zeros[(at & 1) as 0 | 1]++;
	const many = seen * 0.35;
	if (zeros[1] > many && zeros[0] < many / 4) return 'utf-16le';
	if (zeros[0] > many && zeros[1] < many / 4) return 'utf-16be';
	return undefined;
}

/** EBCDIC has its letters and digits where ASCII has none, and its spaces at 0x40. The bar moves between its code pages. */
function byEbcdicHeader(bytes: Uint8Array): Encoding | undefined {
	const seen = bytes.subarray(0, 400);
	let letters = 0;
	let ascii = 0;
	for (const byte of seen) {
		if (isEbcdicLetter(byte)) letters++;
		else if (byte >= 0x61 && byte <= 0x7a && byte !== 0x6a) ascii++;
	}
	if (letters < seen.length * 0.6 || ascii > seen.length * 0.1) return undefined;
	return seen.includes(0x4f) ? 'cp037' : 'cp1147';
}

const isEbcdicLetter = (byte: number): boolean =>
	(byte >= 0x81 && byte <= 0xa9 && (byte & 15) < 10) || (byte >= 0xc1 && byte <= 0xf9 && (byte & 15) < 10);

/** Accented letters of French, German and Spanish in code page 850, where windows-1252 has punctuation. */
const CP850_LETTERS = bytesOf('81 82 83 84 85 87 88 89 8a 8b 8c 8e 90 93 94 96 97 99 9a a0 a1 a2 a3 b5 b7');
/** Where ISO 8859-15 put the euro sign, Œ, œ, Š, š, Ž, ž and Ÿ; windows-1252 has signs there that touch no letter. */
const LATIN9_LETTERS = bytesOf('a6 a8 b4 b8 bc bd be');

function byLetters(bytes: Uint8Array): Encoding {
	if (isUtf8(whole(bytes))) return bytes.some((byte) => byte > 127) ? 'utf-8' : 'ascii';
	let [latin, dos, latin9, controls] = [0, 0, 0, 0];
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		if (byte < 0x80) continue;
		const inWord = isAsciiLetter(bytes[at - 1]) || isAsciiLetter(bytes[at + 1]);
		if (byte < 0xa0) controls++;
		if (byte === 0xa4) latin9++;
		if (!inWord) continue;
		if (byte >= 0xc0) latin++;
		if (CP850_LETTERS.has(byte)) dos++;
		if (LATIN9_LETTERS.has(byte)) latin9++;
	}
	if (dos > latin) return 'cp850';
	return latin9 > 0 && controls === 0 ? 'iso-8859-15' : 'windows-1252';
}

/** Without a character that the end of the sample cuts in two. */
function whole(bytes: Uint8Array): Uint8Array {
	for (let back = 1; back <= 3 && back <= bytes.length; back++) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
		if (byte < 0x80) break;
	}
	return bytes;
}

const isAsciiLetter = (byte = 0): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

function bytesOf(hex: string): ReadonlySet<number> {
	return new Set(hex.split(' ').map((pair) => Number.parseInt(pair, 16)));
}
