import { expect, test } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { defaultTemplates } from './default-templates.ts';
import { languages } from './language.ts';

const steps = ['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks'] as const;
const check = (body: string, subject = 'Facture') =>
	checkTemplate({ subject, body }, { language: 'fr', steps: ['R1', 'R2'], hasSubject: true });

test.each(languages.flatMap((language) => steps.map((step) => [language, step] as const)))(
	'SCN-04 the default templates of %s %s can be saved',
	(language, step) => {
		const { email, letter, phone, text } = defaultTemplates[language][step];
		for (const template of [email, letter])
			expect(checkTemplate(template, { language, steps: [step], hasSubject: true })).toEqual({
				ok: true,
				value: template,
			});
		for (const body of [phone, text])
			expect(checkTemplate({ subject: '', body }, { language, steps: [step], hasSubject: false })).toMatchObject({
				ok: true,
			});
	},
);

test('SCN-13 an unknown variable is refused at saving, with its line and the name that was meant', () => {
	expect(check('Bonjour,\n\n{{ client.nmae }}')).toMatchObject({
		refusal: 'template.unknownVariable',
		about: { part: 'body', line: 3, name: 'client.nmae', suggestion: 'client.name' },
	});
});

test('SCN-13 a wrong name is found in a branch that no sample takes', () => {
	expect(check('{% if count > 99 %}{{ totl }}{% endif %}.')).toMatchObject({
		refusal: 'template.unknownVariable',
		about: { name: 'totl', suggestion: 'total' },
	});
});

test('SCN-13 a wrong name inside a loop over the invoices is refused', () => {
	expect(check('{% for invoice in invoices %}{{ invoice.due_no }}{% endfor %}')).toMatchObject({
		refusal: 'template.unknownVariable',
		about: { name: 'invoice.due_no', suggestion: 'due_on' },
	});
});

test('SCN-13 what a message may lack must be asked for before it is used', () => {
	expect(check('{{ penalties.interest }}')).toMatchObject({
		refusal: 'template.mayBeAbsent',
		about: { name: 'penalties', step: 'R1' },
	});
	expect(check('{% if penalties %}{{ penalties.interest }}{% endif %}.').ok).toBe(true);
});

test.each([
	['{% if count %}', 'template.syntax'],
	['{{ count', 'template.syntax'],
	['{% include "/etc/passwd" %}', 'template.syntax'],
	['{% render "x" %}', 'template.syntax'],
	['{{ due | mony }}', 'template.unknownFilter'],
	['{{ "now" | date: "%Y" }}', 'template.unknownFilter'],
	['{{ client.constructor }}', 'template.unknownVariable'],
	['{{ today.constructor }}', 'template.unknownVariable'],
	['{{ __proto__ }}', 'template.unknownVariable'],
	['{% for i in (1..1000000000) %}x{% endfor %}', 'template.tooCostly'],
	['  \n ', 'template.bodyMissing'],
])('SCN-13 %s is refused as %s', (body, refusal) => {
	expect(check(body)).toMatchObject({ ok: false, refusal });
});

test('SCN-13 a template of a book is refused', () => {
	expect(check('x'.repeat(60_000))).toMatchObject({ refusal: 'template.tooLong', about: { limit: 20_000 } });
});

test('SCN-13 a mail needs a subject, and its faults are told apart from those of the body', () => {
	expect(check('Bonjour', ' ')).toMatchObject({ refusal: 'template.subjectMissing' });
	expect(check('Bonjour', '{{ nubmer }}')).toMatchObject({ about: { part: 'subject', line: 1 } });
});
