import { expect, test } from 'vitest';
import { fecFileName } from './file-name.ts';

test('INV-01 the name of a FEC tells its company and closing day, or nothing', () => {
	expect(fecFileName('732829320FEC20261231.txt')).toEqual({ siren: '732829320', closesOn: '2026-12-31' });
	expect(fecFileName('1234567890FEC20261231')).toEqual({ siren: '1234567890', closesOn: '2026-12-31' });
	expect(fecFileName('732829320fec20261231_corrige.csv')?.closesOn).toBe('2026-12-31');
	for (const other of ['export.txt', '732829320FEC20261331.txt', '']) expect(fecFileName(other)).toBeUndefined();
});
