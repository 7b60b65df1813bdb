import { expect, test } from 'vitest';
import { signInMail } from './sign-in-mail.ts';

const mail = {
	contact: 'Marie <Curie>',
	organization: 'Atelier & Fils',
	link: 'https://clients.example/enter/abc',
	hours: 24,
} as const;

test('PTL-01 the mail brings the link in the contact’s language, in both parts', () => {
	const french = signInMail({ ...mail, language: 'fr' });
	expect(french.subject).toBe('Votre espace client chez Atelier & Fils');
	expect(french.text).toContain('Ouvrir mon espace client\nhttps://clients.example/enter/abc');
	expect(french.html).toContain('lang="fr"');
	expect(signInMail({ ...mail, language: 'en' }).html).toContain('href="https://clients.example/enter/abc"');
});

test('names are text, whatever they contain', () => {
	const { html } = signInMail({ ...mail, language: 'en' });
	expect(html).toContain('Hello Marie &#60;Curie&#62;');
	expect(html).not.toContain('<Curie>');
});
