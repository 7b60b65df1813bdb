import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { compose, type MailIdentity, type OutgoingMessage } from './compose.ts';
import { deliveryIdIn, deliveryIdInAddress } from './message-id.ts';

const deliveryId = '01936b2e-7a4f-7c11-9d3e-0a1b2c3d4e5f';
const identity: MailIdentity = {
	from: { name: 'Atelier Élan, comptabilité', address: 'compta@belmont.example' },
	replyTo: { address: 'marie@belmont.example' },
	domain: 'belmont.example',
	bouncePattern: 'bounces+{token}@mail.belmont.example',
};
const message: OutgoingMessage = {
	deliveryId,
	to: [{ name: 'Jean', address: 'jean@client.example' }],
	cc: [{ address: 'jean@client.example' }, { address: 'lea@client.example' }],
	subject: 'Facture échue : 12,00\u00a0€',
	text: 'Échéance passée.\n',
	html: '<p>Échéance passée.</p>',
	language: 'fr',
	at: new Date('2026-03-12T01:05:00Z'),
	thread: [],
};

test('SCN-15 the headers say that a machine wrote it and a person answers', async () => {
	const { raw, messageId, envelope } = await compose(message, identity);
	const parsed = await simpleParser(raw);
	const header = (name: string) => parsed.headers.get(name);
	expect(header('auto-submitted')).toBe('auto-generated');
	expect(header('x-auto-response-suppress')).toBe('OOF, AutoReply');
	expect(header('precedence')).toBeUndefined();
	expect(parsed.messageId).toBe(messageId);
	expect(parsed.date).toEqual(message.at);
	expect(parsed.replyTo?.text).toBe('marie@belmont.example');
	expect(parsed.from?.value).toEqual([{ name: 'Atelier Élan, comptabilité', address: 'compta@belmont.example' }]);
	expect(parsed.subject).toBe(message.subject);
	expect(parsed.text).toBe('Échéance passée.\n');
	expect(parsed.html).toBe(message.html);
	expect(envelope).toEqual({
		from: `bounces+${deliveryId}@mail.belmont.example`,
		to: ['jean@client.example', 'lea@client.example'],
	});
});

test('SCN-25 a delivery has one Message-ID for ever, and can be found from it and from its bounce address', async () => {
	const first = await compose(message, identity);
	const again = await compose({ ...message, at: new Date('2026-03-13T01:00:00Z') }, identity);
	expect(again.messageId).toBe(first.messageId);
	expect(deliveryIdIn(first.messageId)).toBe(deliveryId);
	expect(deliveryIdIn('<other@client.example>')).toBeUndefined();
	expect(deliveryIdInAddress(first.envelope.from)).toBe(deliveryId);
});

test('later mails of a case join the thread of the first', async () => {
	const thread = Array.from({ length: 30 }, (_, at) => `<delivery-${at}@belmont.example>`);
	const { inReplyTo, references } = await simpleParser((await compose({ ...message, thread }, identity)).raw);
	expect(inReplyTo).toBe(thread[0]);
	expect(references).toHaveLength(10);
	expect(references?.[0]).toBe(thread[0]);
	expect(references?.at(-1)).toBe(thread.at(-1));
});

test('a line end in a name cannot add a header', async () => {
	const injected = await compose(
		{
			...message,
			subject: 'x\r\nBcc: thief@example.org',
			to: [{ name: 'a\r\nBcc: b@c.example', address: 'j@client.example' }],
		},
		identity,
	);
	expect((await simpleParser(injected.raw)).bcc).toBeUndefined();
	expect(injected.raw.toString()).not.toMatch(/^Bcc:/m);
});

test('attachments keep their bytes and accented names', async () => {
	const content = new Uint8Array([1, 2, 3, 250]);
	const { raw } = await compose(
		{ ...message, attachments: [{ name: 'relevé.pdf', type: 'application/pdf', content }] },
		identity,
	);
	const [file] = (await simpleParser(raw)).attachments;
	expect(file?.filename).toBe('relevé.pdf');
	expect(new Uint8Array(file?.content ?? [])).toEqual(content);
});
