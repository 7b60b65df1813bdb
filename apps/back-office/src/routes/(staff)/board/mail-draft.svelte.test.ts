import { expect, test } from 'vitest';
import { MailDraft, type Keep, type Typed, type Words } from './mail-draft.svelte.ts';

const template: Words = { subject: 'Reminder', body: 'Please pay 100' };

/** A mail whose server says what the test wants, and the words that a tab keeps. */
function desk(kept?: Typed) {
	let [about, tab] = ['100', kept];
	const keep: Keep = { get: () => tab, set: (words) => (tab = words) };
	const ask = async () => {
		const value = { words: template, template, about, writer: undefined, outdated: false, recipients: [] };
		const rendered = { subject: '', text: '', html: '' };
		return { ok: true as const, value: { ...value, rendered, total: { minor: 100n, currency: 'EUR' } } };
	};
	const draft = new MailDraft(ask, keep);
	return { draft, tab: () => tab, owes: (now: string) => (about = now) };
}

test('TSK-05 what is being typed stays while news arrive, and is there again when the page is', async () => {
	const { draft, tab } = desk();
	await draft.ask();
	expect(draft.toSend()).toBeUndefined();
	draft.type({ body: 'Please pay, Paul' });
	await draft.ask();
	expect(draft.words).toEqual({ subject: 'Reminder', body: 'Please pay, Paul' });
	const again = desk(tab());
	await again.draft.ask();
	expect(again.draft.words.body).toBe('Please pay, Paul');
	again.draft.sent();
	expect(again.tab()).toBeUndefined();
});

test('SCN-16 words about other amounts say so until they are read again; a template speaks of what is owed now', async () => {
	const { draft, owes } = desk();
	await draft.ask();
	owes('50');
	await draft.ask();
	expect(draft.outdated).toBe(false);
	draft.type({ subject: 'Our call' });
	owes('20');
	await draft.ask();
	expect(draft.outdated).toBe(true);
	draft.confirm();
	expect(draft.outdated).toBe(false);
	expect(draft.toSend()).toMatchObject({ subject: 'Our call', about: '20' });
	draft.reset();
	expect(draft.toSend()).toBeUndefined();
});
