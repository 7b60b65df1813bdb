/** A file as it arrives: Node streams, web streams and arrays of chunks all are this. */
export type ByteSource = AsyncIterable<Uint8Array>;
