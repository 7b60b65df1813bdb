import { expect, test } from 'vitest';
import { invitationMail } from './invitation-mail.ts';

const mail = { name: 'Anne <3', organization: 'Atelier & Fils', link: 'https://office.example/enter/abc', hours: 72 };

test('ORG-01 the mail brings the link in the person’s language, in both parts, and names are text', () => {
	const french = invitationMail({ ...mail, language: 'fr' });
	expect(french.subject).toBe('Votre accès à Quittance chez Atelier & Fils');
	expect(french.text).toContain('Choisir mon mot de passe\nhttps://office.example/enter/abc');
	const { html } = invitationMail({ ...mail, language: 'en' });
	expect(html).toContain('href="https://office.example/enter/abc"');
	expect(html).not.toContain('<3');
});
