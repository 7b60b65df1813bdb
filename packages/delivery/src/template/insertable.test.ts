import { expect, test } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { insertable } from './insertable.ts';
import { languages } from './language.ts';

const everyStep = ['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks'] as const;

test.each(insertable)('SCN-13 $name may be inserted into a template of any step and saved', ({ insert }) => {
	for (const language of languages)
		expect(
			checkTemplate({ subject: '', body: insert }, { language, steps: everyStep, hasSubject: false }),
		).toMatchObject({
			ok: true,
		});
});

test('what is offered is offered once', () => {
	const names = insertable.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
});
