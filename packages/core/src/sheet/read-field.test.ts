import { expect, test } from 'vitest';
import { readField } from './read-field.ts';

test('CLI-09 a field has a name, and a choice something to choose from, each once', () => {
	expect(
		readField({ name: '  Marque  de l’ascenseur ', type: 'choice', choices: ['Otis', ' ', 'Kone ', 'Otis'] }),
	).toEqual({
		ok: true,
		value: { name: 'Marque de l’ascenseur', type: 'choice', choices: ['Otis', 'Kone'] },
	});
	expect(readField({ name: 'Charge', type: 'number', choices: ['Otis'] })).toMatchObject({ value: { choices: [] } });
	expect(readField({ name: ' ', type: 'text', choices: [] })).toMatchObject({ refusal: 'sheetField.nameMissing' });
	expect(readField({ name: 'Marque', type: 'choice', choices: [' '] })).toMatchObject({
		refusal: 'sheetField.noChoice',
	});
	const many = Array.from({ length: 101 }, (_, at) => String(at));
	expect(readField({ name: 'Marque', type: 'choice', choices: many })).toMatchObject({
		refusal: 'sheetField.tooManyChoices',
	});
});
