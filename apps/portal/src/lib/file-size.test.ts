import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test.each([
	[0n, 'fr', '1\u202fko'],
	[340_000n, 'fr', '340\u202fko'],
	[1_240_000n, 'fr', '1,2\u202fMo'],
	[1_240_000n, 'en', '1.2\u202fMB'],
	[26_214_400n, 'en', '26.2\u202fMB'],
] as const)('a file of %s bytes, in %s', (bytes, language, words) => {
	expect(fileSize(bytes, language)).toBe(words);
});
