import { expect, test } from 'vitest';
import { mergeTyped } from './merge-typed.ts';

const was = { name: 'Ravel', siren: '', owner: 'anne' };

test('CLI-08 what only the other changed is taken over, and what only I typed stays', () => {
	expect(mergeTyped(was, { ...was, name: 'Café Ravel' }, { ...was, owner: 'karim' })).toEqual({
		typed: { name: 'Café Ravel', siren: '', owner: 'karim' },
		clashes: {},
	});
});

test('CLI-08 of what both changed mine stays, and theirs is told; the same change twice is none', () => {
	expect(mergeTyped(was, { ...was, name: 'Café Ravel' }, { ...was, name: 'Ravel & fils' })).toEqual({
		typed: { ...was, name: 'Café Ravel' },
		clashes: { name: 'Ravel & fils' },
	});
	expect(mergeTyped(was, { ...was, siren: '732829320' }, { ...was, siren: '732829320' }).clashes).toEqual({});
});

test('CLI-08 what I emptied stays empty', () => {
	expect(mergeTyped(was, { ...was, owner: '' }, was)).toEqual({ typed: { ...was, owner: '' }, clashes: {} });
});
