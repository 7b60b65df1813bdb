const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
	['zip', [0x50, 0x4b, 0x03, 0x04]],
	['xls', [0xd0, 0xcf, 0x11, 0xe0]],
	['pdf', [0x25, 0x50, 0x44, 0x46]],
	['gzip', [0x1f, 0x8b]],
	['png', [0x89, 0x50, 0x4e, 0x47]],
	['jpeg', [0xff, 0xd8, 0xff]],
];

/** What kind of file these first bytes begin when it is not text (`zip` is also what xlsx is), or undefined. */
export const binaryKind = (bytes: Uint8Array): string | undefined =>
	SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
