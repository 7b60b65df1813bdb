import { expect, test } from 'vitest';
import { inWords } from './words.ts';

test('INV-01 a refusal says in both languages what is wrong', () => {
	expect(inWords('file.columnsMissing', { columns: 'Debit, Credit' }, 'en')).toContain('Debit, Credit');
	expect(inWords('file.columnsMissing', { columns: 'Debit, Credit' }, 'fr')).toMatch(
		/^Il manque des colonnes : Debit, Credit/,
	);
	expect(inWords('line.columns', { expected: 18, found: 3 }, 'fr')).toContain('18 colonnes attendues, 3 trouvées');
});
