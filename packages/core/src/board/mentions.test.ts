import { expect, test } from 'vitest';
import { mentionsIn } from './mentions.ts';

const people = [
	{ id: 'karim', name: 'Karim Benali' },
	{ id: 'marie', name: 'Marie Ferrand' },
	{ id: 'marieAnne', name: 'Marie Ferrand-Anne' },
	{ id: 'eva', name: 'Éva Œhm' },
];

test.each([
	['nobody where nobody is named', 'Ask karim benali', []],
	['a colleague by the full name, in any case', 'See @karim BENALI, please', ['karim']],
	['each once, in the order of the text', '@Éva Œhm and @Karim Benali, then @éva œhm', ['eva', 'karim']],
	['the longer of two names', '@Marie Ferrand-Anne', ['marieAnne']],
	['the shorter where the longer is not there', '@Marie Ferrand: yes', ['marie']],
	['no part of another word', 'mail@Karim Benali @Karim Benalis', []],
	['nobody by a first name alone', '@Marie', []],
])('TSK-09 a mention is %s', (_, words, ids) => {
	expect(mentionsIn(words, people)).toEqual(ids);
});
