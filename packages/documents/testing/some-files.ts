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
