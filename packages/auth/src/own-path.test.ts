import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each([
	'https://evil.example/',
	'//evil.example',
	'/\\evil.example',
	'/%5c/../\\evil',
	'javascript:alert(1)',
	'board',
	'/\t/evil.example',
	'/.//evil.example',
	'',
])('%j is no path of ours', (asked) => expect(ownPath(asked, '/board')).toBe('/board'));

test('a path of ours is kept, with its question', () => {
	expect(ownPath('/clients?search=dupont', '/')).toBe('/clients?search=dupont');
	expect(ownPath(null, '/board')).toBe('/board');
});
