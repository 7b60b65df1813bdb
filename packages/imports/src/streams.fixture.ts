/** The bytes of a file as a disk would give them: in pieces that respect nothing. */
export async function* bytesOf(content: string | Uint8Array, pieceLength = 1000): AsyncGenerator<Uint8Array> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
}

/** Everything that a stream gives. */
export async function allOf<T>(stream: AsyncIterable<T>): Promise<T[]> {
	const all: T[] = [];
	for await (const one of stream) all.push(one);
	return all;
}
