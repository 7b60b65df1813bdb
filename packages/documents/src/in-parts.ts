/**
 * The same bytes in parts of a size, the last one shorter. One part is held at a time: the next is read when the one before
 * has been dealt with, so a slow disk slows the sender down instead of filling the memory. A part is overwritten by the next.
 */
export async function* inParts(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
	const part = new Uint8Array(size);
	let filled = 0;
	for await (const chunk of bytes)
		for (let from = 0; from < chunk.length;) {
			const taken = chunk.subarray(from, from + size - filled);
			part.set(taken, filled);
			filled += taken.length;
			from += taken.length;
			if (filled < size) continue;
			yield part;
			filled = 0;
		}
	if (filled > 0) yield part.subarray(0, filled);
}
