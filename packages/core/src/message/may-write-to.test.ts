import { expect, test } from 'vitest';
import { mayWriteTo, type Receiver, type WrittenChannel } from './may-write-to.ts';
import { typedReceiver } from './typed-receiver.ts';

const open = { objectsToLetters: false };
const yes = { consented: true, bounced: false };
const no = { consented: false, bounced: false };
const to = (address: string, known: Receiver['known'], typed = false): Receiver => ({ address, known, typed });
const say = (channel: WrittenChannel, receiver: Receiver, client = open) => {
	const may = mayWriteTo(channel, receiver, client);
	return may.ok ? 'yes' : may.refusal;
};

test('CLI-06 a channel that is off is refused, and one that was switched on is not', () => {
	expect(say('email', to('a@client.example', yes))).toBe('yes');
	expect(say('email', to('a@client.example', no))).toBe('message.channelOff');
	for (const channel of ['sms', 'whatsapp', 'viber'] as const) {
		expect(say(channel, to('+33612345678', yes))).toBe('yes');
		expect(say(channel, to('+33612345678', no))).toBe('message.channelOff');
	}
});

test('CLI-07 another address may be typed; one of the file whose channel is off is not another', () => {
	expect(say('email', to('new@client.example', undefined, true))).toBe('yes');
	expect(say('email', to('new@client.example', undefined))).toBe('message.channelOff');
	expect(say('email', to('a@client.example', no, true))).toBe('message.channelOff');
	expect(say('email', to('a@client.example', yes, true))).toBe('yes');
});

test('an address from which mail came back for good is refused, typed or not', () => {
	const bounced = { consented: true, bounced: true };
	expect(say('email', to('a@client.example', bounced))).toBe('message.bounced');
	expect(say('email', to('a@client.example', bounced, true))).toBe('message.bounced');
});

test('CLI-06 a letter needs an address and no recorded objection', () => {
	const address = 'Durand SARL\n1 rue Mercière\n69002 Lyon';
	expect(say('letter', to(address, undefined))).toBe('yes');
	expect(say('letter', to(address, undefined), { objectsToLetters: true })).toBe('message.objectsToLetters');
	expect(say('letter', to('Durand SARL', undefined, true))).toBe('message.addressMalformed');
});

test.each([
	['email', 'nobody'],
	['email', 'a@b.example, c@d.example'],
	['sms', '0612345678'],
	['viber', '+0612345678'],
] as const)('what is no address of its channel is refused: %s %s', (channel, address) => {
	expect(say(channel, to(address, undefined, true))).toBe('message.addressMalformed');
});

test('a number is kept as the network knows it, however it was typed', () => {
	expect(typedReceiver('sms', ' 06 12.34-56 78 ', 'FR')).toBe('+33612345678');
	expect(typedReceiver('sms', '0049 (171) 234 5678', 'FR')).toBe('+491712345678');
	expect(typedReceiver('sms', '0612345678', 'GB')).toBe('0612345678');
	expect(typedReceiver('letter', ' Durand \n\n 69002 Lyon ', 'FR')).toBe('Durand\n69002 Lyon');
});
