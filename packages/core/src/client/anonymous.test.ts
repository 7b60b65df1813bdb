import { expect, test } from 'vitest';
import { namesIt } from './anonymous.ts';

test('CLI-15 the name is typed as a person reads it: case and spaces around do not matter, letters do', () => {
	expect(namesIt('  claire  NIVERT ', 'Claire Nivert')).toBe(true);
	expect(namesIt('Cle\u0301ment', 'Clément')).toBe(true);
	expect(namesIt('Claire Niver', 'Claire Nivert')).toBe(false);
	expect(namesIt('', 'Claire Nivert')).toBe(false);
});
