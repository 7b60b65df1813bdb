import { expect, test } from 'vitest';
import { defaultTemplates } from './default-templates.ts';
import { editable, renderEdited } from './edited-words.ts';
import { languages } from './language.ts';
import { draftOf, renderMessage } from './render-message.ts';
import { bareSample, fullSample } from './samples.ts';

test.each(languages)('TSK-06 words that nobody changed make the message that the template makes (%s)', (language) => {
	const [template, content] = [defaultTemplates[language].R1.email, fullSample('R1', language)];
	const words = editable(draftOf(template, content), content);
	expect(renderEdited(words, content)).toEqual(renderMessage(template, content));
});

test('TSK-06 what a person writes is words: no markup, no variable; what is drawn can be moved and left out', () => {
	const content = fullSample('R1', 'fr');
	const body = 'Cher <b>Paul</b>, {{ due }}\nà bientôt\n[tableau des factures]\n[Tableau] ';
	const { subject, text, html } = renderEdited({ subject: ' Deux\nlignes ', body }, content);
	expect(subject).toBe('Deux lignes');
	expect(text).toMatch(/^Cher <b>Paul<\/b>, \{\{ due \}\}\nà bientôt\n\n- .*FA-2026-0027/);
	expect(text).toContain('[Tableau]');
	expect(text).not.toContain('FR76');
	expect(html).toContain('Cher &#60;b&#62;Paul&#60;/b&#62;, {{ due }}<br>\nà bientôt</p>');
});

test('what would draw nothing is not offered', () => {
	const content = bareSample('R1', 'en');
	expect(editable(draftOf(defaultTemplates.en.R1.email, content), content).body).not.toContain('[Link');
});
