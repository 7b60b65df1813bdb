import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);

test('no part writes a style attribute: the security policy of the apps forbids them', () => {
	const parts = readdirSync(folder).filter((file) => file.endsWith('.svelte'));
	expect(parts.filter((file) => /\sstyle[:=]/.test(readFileSync(new URL(file, folder), 'utf8')))).toEqual([]);
});
