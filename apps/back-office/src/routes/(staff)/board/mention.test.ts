import { expect, test } from 'vitest';
import { nameHere, namesBegun } from './mention.ts';

const colleagues = [
	{ id: 'k', name: 'Karim Benali' },
	{ id: 'e', name: 'Éva Béranger' },
];
const begun = (words: string) => namesBegun(words, words.length, colleagues).map(({ id }) => id);

test.each([
	['@', ['k', 'e']],
	['Ask @ka', ['k']],
	['Ask @eva', ['e']],
	['Ask @be', ['k', 'e']],
	['Ask @Karim Ben', ['k']],
	['Ask @Karim Benali please', []],
	['mail@ka', []],
	['Ask', []],
])('TSK-09 behind %j those may be meant: %j', (words, ids) => {
	expect(begun(words)).toEqual(ids);
});

test('TSK-09 a name that is chosen takes the place of what was typed, and the caret stands behind it', () => {
	expect(nameHere('Ask @ka, now', 7, 'Karim Benali')).toEqual({ text: 'Ask @Karim Benali, now', at: 17 });
	expect(nameHere('Ask @', 5, 'Karim Benali')).toEqual({ text: 'Ask @Karim Benali ', at: 18 });
});
