import { expect, test } from 'vitest';
import { digestMail } from './digest-mail.ts';

const links = {
	board: 'https://office.example/board',
	bell: 'https://office.example/bell',
	account: 'https://office.example/account',
};
const mail = { name: 'Zoé <b>', organization: 'Belmont & fils', links, cards: 0, tasks: 0, news: 0 };

test('TSK-09 the mail of the morning says what waits in the person’s language, in both parts, with a way back and a way out', () => {
	const french = digestMail({ ...mail, language: 'fr', cards: 2, tasks: 1 });
	expect(french.subject).toBe('Ce qui vous attend ce matin');
	expect(french.text).toContain('2 cartes que vous avez prises\nUne tâche à faire');
	expect(french.text).toContain(links.board);
	expect(french.text).toContain(links.account);
	expect(french.text).not.toContain('nouvelle');
	expect(french.html).not.toContain('Zoé <b>');
	expect(french.html).toContain(`href="${links.board}"`);
	const english = digestMail({ ...mail, language: 'en', news: 3 });
	expect(english.subject).toBe('What waits for you this morning');
	expect(english.text).toContain('3 news for you');
	expect(english.text).toContain(links.bell);
});
