import { expect, test } from 'vitest';
import { defaultTemplates } from './default-templates.ts';
import { languages } from './language.ts';
import { renderMessage, renderText } from './render-message.ts';
import { bareSample, fullSample } from './samples.ts';

const steps = ['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks'] as const;
const everyStep = languages.flatMap((language) => steps.map((step) => [language, step] as const));

test('text and HTML say the same amounts, in the language of the message', () => {
	const { text, html } = renderMessage(defaultTemplates.fr.R1.email, fullSample('R1', 'fr'));
	for (const part of [text, html]) {
		expect(part).toContain('FA-2026-0027');
		expect(part).toContain('2\u202f810,50\u00a0€');
		expect(part).toContain('FR76\u00a03000');
		expect(part).toContain('RF26FA20260001');
	}
	expect(renderMessage(defaultTemplates.en.R1.email, fullSample('R1', 'en')).subject).toContain('€2,810.50');
});

test('SCN-10 credits are listed as deductions before what remains', () => {
	const { text } = renderMessage(defaultTemplates.en.R1.email, fullSample('R1', 'en'));
	expect(text).toMatch(/Credit note or payment AV-2026-0004 .*: −€150\.00\nTotal to pay: €2,810\.50/);
});

test('SCN-05 a pre-due notice names no credit', () => {
	const { text, html } = renderMessage(defaultTemplates.fr.notice.email, fullSample('notice', 'fr'));
	expect(text + html).not.toMatch(/avoir/i);
});

test('INV-09 the disputed part is shown as left out', () => {
	expect(renderMessage(defaultTemplates.fr.R1.email, fullSample('R1', 'fr')).html).toContain(
		'hors 484,00\u00a0€ en litige ou promis',
	);
});

test('SCN-12 one message over several levels says which reminder each invoice is at', () => {
	const content = fullSample('R3', 'fr');
	const [older, newer] = content.lines;
	if (!older || !newer) throw new Error('the sample has two invoices');
	const lines = [
		{ ...older, level: 3 as const },
		{ ...newer, level: 1 as const },
	];
	const { text, html } = renderMessage(defaultTemplates.fr.R3.email, { ...content, lines });
	for (const part of [text, html])
		expect(part).toMatch(/FA-2026-0027[^]*3e\u00a0rappel[^]*FA-2026-0031[^]*1er\u00a0rappel/);
});

test('markup in a name stays text, in the page and in attributes', () => {
	const content = {
		...fullSample('R5', 'en'),
		client: { name: '<img src=x onerror=1> & "Sons"' },
		portalLink: 'https://x/"><b>',
	};
	const { html } = renderMessage(defaultTemplates.en.R5.email, content);
	expect(html).not.toContain('<img');
	expect(html).not.toContain('"><b>');
	expect(html).toContain('&#60;img src=x onerror=1&#62; &#38; &#34;Sons&#34;');
});

test('Liquid in a name is not run, and a name cannot pass for a block', () => {
	const content = { ...fullSample('R1', 'fr'), contact: { name: '{{ due }}\ue000' } };
	const { text } = renderMessage({ subject: 'x', body: '{{ greeting }}' }, content);
	expect(text).toBe('Bonjour {{ due }},\n');
});

test.each(everyStep)('%s %s reads well with everything and with little', (language, step) => {
	for (const sample of [fullSample(step, language), bareSample(step, language)])
		for (const channel of ['email', 'letter'] as const) {
			const { subject, text } = renderMessage(defaultTemplates[language][step][channel], sample);
			const said = `${subject}\n${text}`;
			expect(said).not.toMatch(/undefined|null|\[object|\{\{|\{%|[\ue000-\ue0ff]/);
			expect(text).not.toMatch(/\n{3}|,\n\n,/);
			if (language === 'fr') expect(said).not.toMatch(/ [;:!?»]|« /);
			expect(subject).not.toBe('');
		}
});

test.each(everyStep)('%s %s blames nobody', (language, step) => {
	const { email, letter, phone, text } = defaultTemplates[language][step];
	const said = [email.subject, email.body, letter.subject, letter.body, phone, text].join('\n');
	expect(said).not.toMatch(
		/impayé|retardataire|mauvais payeur|défaillan|unpaid|failed to|delinquent|default(ed|er)|huissier|bailiff/i,
	);
});

test('a formal notice names the debtor, the sum, the cause and the delay', () => {
	const { subject, text } = renderMessage(defaultTemplates.fr.R5.letter, fullSample('R5', 'fr'));
	expect(subject).toContain('Mise en demeure');
	for (const named of [
		'mettons en demeure Brasserie du Lac',
		'2\u202f810,50\u00a0€',
		'FA-2026-0027',
		'huit jours',
		'L441-10',
	])
		expect(text).toContain(named);
});

test('a message quotes no law when none is known to apply', () => {
	for (const step of ['R3', 'R4', 'R5'] as const)
		expect(renderMessage(defaultTemplates.fr[step].email, bareSample(step, 'fr')).text).not.toMatch(
			/L441|directive|loi |1231/,
		);
});

test('a text message is one short paragraph', () => {
	const said = renderText({ body: defaultTemplates.fr.R1.text }, fullSample('R1', 'fr'));
	expect(said).not.toContain('\n');
	expect(said.length).toBeLessThan(200);
});
