/** A file as it arrives: Node streams, web streams and arrays of chunks all are this. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** What is known of a file before it is read. */
export type NamedSource = { readonly name?: string; readonly bytes: ByteSource };
