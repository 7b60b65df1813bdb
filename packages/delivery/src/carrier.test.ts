import { expect, test } from 'vitest';
import type { Dispatch } from './carrier.ts';
import { emailCarrier } from './email/email-carrier.ts';
import { keptPost } from './email/kept-post.ts';
import { letterCarrier } from './letter/letter-carrier.ts';
import { letterPress } from './letter/letter-press.ts';
import type { PrintedLetter } from './letter/print-connector.ts';
import { keptTexts } from './other/kept-texts.ts';
import { textCarrier } from './other/text-carrier.ts';
import { phoneCarrier } from './phone/phone-carrier.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { accepted, refused, uncertain } from './sent.ts';
import { defaultTemplates } from './template/default-templates.ts';
import type { Template } from './template/render-message.ts';
import { fullSample } from './template/samples.ts';

const { email, letter, phone, text } = defaultTemplates.fr.R5;
const dispatch = <To>(template: Template, to: To): Dispatch<To> => ({
	deliveryId: '01936b2e-7a4f-7c11-9d3e-0a1b2c3d4e5f',
	template,
	content: fullSample('R5', 'fr'),
	to,
	at: new Date('2026-03-12T01:00:00Z'),
});
function allowed<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(outcome.refusal);
	return outcome.value;
}

const identity = {
	from: { name: 'Atelier Belmont', address: 'compta@belmont.example' },
	replyTo: { address: 'compta@belmont.example' },
	domain: 'belmont.example',
};

test('SCN-15 a mail is prepared, then sent as it was prepared', async () => {
	const post = keptPost();
	const carrier = emailCarrier(post, identity);
	const parcel = allowed(
		await carrier.prepare(dispatch(email, { to: [{ address: 'marie@client.example' }], thread: [] })),
	);
	expect(post.kept).toEqual([]);
	expect(await carrier.send?.(parcel)).toMatchObject({ fate: 'accepted' });
	expect(post.kept[0]?.raw).toBe(parcel.document.bytes);
	expect(parcel.subject).toContain('Mise en demeure');
});

test('SCN-25 the kept post answers as told, keeps what may have arrived and nothing refused', async () => {
	const answers = [accepted('250'), refused('451', { temporary: true }), uncertain('cut')];
	const post = keptPost(() => answers.shift());
	const carrier = emailCarrier(post, identity);
	const parcel = allowed(
		await carrier.prepare(dispatch(email, { to: [{ address: 'marie@client.example' }], thread: [] })),
	);
	const fates = [await carrier.send?.(parcel), await carrier.send?.(parcel), await carrier.send?.(parcel)].map(
		(sent) => sent?.fate,
	);
	expect(fates).toEqual(['accepted', 'refused', 'uncertain']);
	expect(post.kept).toHaveLength(2);
});

test('SCN-14 a letter goes by itself only when there is a printer, a formal notice registered', async () => {
	const posted: PrintedLetter[] = [];
	const to = { recipient: ['Brasserie du Lac', '74000 ANNECY'], window: 'right' as const };
	expect(letterCarrier(letterPress()).send).toBeUndefined();
	const carrier = letterCarrier(letterPress(), {
		id: 'test',
		post: async (printed) => {
			posted.push(printed);
			return accepted('ok');
		},
	});
	const parcel = allowed(await carrier.prepare(dispatch(letter, to)));
	await carrier.send?.(parcel);
	expect(posted).toEqual([
		{ id: parcel.deliveryId, pdf: parcel.document.bytes, recipient: to.recipient, registered: true },
	]);
});

test('SCN-13 a call is for a person, a text goes by its connector', async () => {
	expect(phoneCarrier().send).toBeUndefined();
	const script = allowed(
		await phoneCarrier().prepare(dispatch({ subject: '', body: phone }, { number: '+33381000000' })),
	);
	expect(script.text).toContain('2\u202f810,50\u00a0€');
	const texts = keptTexts();
	const carrier = textCarrier(texts);
	await carrier.send?.(
		allowed(await carrier.prepare(dispatch({ subject: '', body: text }, { number: '+33612345678', channel: 'sms' }))),
	);
	expect(texts.kept[0]).toMatchObject({
		to: '+33612345678',
		channel: 'sms',
		text: expect.stringContaining('RF26FA20260001') as string,
	});
});
