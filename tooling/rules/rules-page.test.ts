import { expect, test } from 'vitest';
import { rulesPage, unknownIds } from './rules-page.ts';
import { allRules } from './titles.ts';

const proofs = new Map([['SCN-07', [{ file: 'packages/core/x.test.ts', name: 'SCN-07 R2 | R3' }]]]);

test('a rule stands beside the tests that carry its id, others beside a dash', () => {
	const page = rulesPage(proofs, ['SCN-07']);
	expect(page).toContain(
		'| SCN-07 ● | R2 to R5 and the reminder before | SCN-07 R2 \\| R3 ([test](../packages/core/x.test.ts)) |',
	);
	expect(page).toContain('| SCN-08 | steps that are off | – |');
	expect(page).toContain(`1 of ${allRules.length} rules`);
});

test('an id of no rule is found, one of another kind is left alone', () => {
	expect(unknownIds(new Map([...proofs, ['SCN-99', []], ['ISO-10', []]]))).toEqual(['SCN-99']);
});
