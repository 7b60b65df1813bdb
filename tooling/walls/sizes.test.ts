import { expect, test } from 'vitest';
import { longest, sizes } from './sizes.ts';

test(`no file written by hand is longer than ${longest} lines`, () => {
	expect(sizes.filter(({ lines }) => lines > longest)).toEqual([]);
});
