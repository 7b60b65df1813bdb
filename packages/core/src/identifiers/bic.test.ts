import { expect, test } from 'vitest';
import { parseBic } from './bic.ts';

test.each(['BPOTBEB1', 'bnpa frpp xxx', 'DEUTDEFF500'])('%s is a bank code', (text) => {
	expect(parseBic(text).ok).toBe(true);
});

test.each(['', 'BPOTBE', 'BPOTBEB1X', 'BPOT12B1', 'BPOT-BEB'])('%j is none', (text) => {
	expect(parseBic(text)).toMatchObject({ ok: false, refusal: 'bic.malformed' });
});
