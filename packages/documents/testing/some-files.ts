import { crc32 } from 'node:zlib';

const CHUNK = 64 * 1024;

/** A PDF by its first bytes, of a size; no two of its parts are alike. */
export async function* pdf(size: number): AsyncGenerator<Uint8Array> {
	for (let from = 0; from < size; from += CHUNK) {
		const chunk = Buffer.alloc(Math.min(CHUNK, size - from), `${from} `);
		if (from === 0) chunk.write('%PDF-1.7\n');
		yield chunk;
	}
}

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
	yield Buffer.from(text);
}

/** The same bytes, until the connection breaks. */
export async function* cut(bytes: AsyncIterable<Uint8Array>, after: number): AsyncGenerator<Uint8Array> {
	let sent = 0;
	for await (const chunk of bytes) {
		yield chunk;
		sent += chunk.length;
		if (sent >= after) throw new Error('the connection was cut');
	}
}

/** All of it at once; for small files. */
export async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of bytes) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}

/** A zip archive of small files, none of them compressed: enough to be taken for what its names say. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [name, text] of Object.entries(entries)) {
		const size = Buffer.byteLength(text);
		const rest = Buffer.alloc(26);
		rest.writeUInt16LE(20, 0);
		rest.writeUInt32LE(crc32(text), 10);
		rest.writeUInt32LE(size, 14);
		rest.writeUInt32LE(size, 18);
		rest.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), rest, Buffer.from(name + text)]);
		const central = Buffer.alloc(14);
		central.writeUInt32LE(at, 10);
		directory.push(
			Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), rest, central.subarray(0, 14), Buffer.from(name)]),
		);
		locals.push(local);
		at += local.length;
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(locals.length, 4);
	end.writeUInt16LE(locals.length, 6);
	end.writeUInt32LE(listed.length, 8);
	end.writeUInt32LE(at, 12);
	return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end]);
}
