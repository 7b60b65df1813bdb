import { expect, test } from 'vitest';
import { activityInWords, activityWords } from './activities.ts';

const promise = {
	name: 'promise.made',
	details: { invoiceId: 'x', minor: '123450', on: '2026-12-03' },
	invoice: 'F-12',
	currency: 'EUR',
};

test('DOC-10 an activity says what happened, with its amounts and days', () => {
	expect(activityInWords(promise, 'fr')).toBe('Promesse de 1\u202f234,50\u202f€ pour le 3 déc. 2026, F-12');
	expect(activityInWords(promise, 'en')).toBe('Promise of €1,234.50 for 3 Dec 2026, F-12');
});

test('DOC-10 what is not known leaves no hole', () => {
	expect(activityInWords({ name: 'promise.made', details: {} }, 'fr')).toBe('Promesse');
	expect(activityInWords({ name: 'delivery.refused', details: null }, 'en')).toBe('Delivery refused');
});

test('DOC-10 our own values have words', () => {
	const hold = { name: 'hold.placed', details: { kind: 'stop', untilOn: '2026-12-03', reason: 'Appel prévu' } };
	expect(activityInWords(hold, 'fr')).toBe('Relances suspendues jusqu’au 3 déc. 2026\u202f: Appel prévu');
	const moved = { name: 'dispute.moved', details: { from: 'open', to: 'accepted' }, invoice: 'F-12' };
	expect(activityInWords(moved, 'en')).toBe('Dispute about F-12: from “open” to “accepted”');
});

test('DOC-10 what a person wrote is not read as words of ours', () => {
	const name = { name: 'document.added', details: { name: '{minor} [x].pdf' } };
	expect(activityInWords(name, 'en')).toBe('Document added: {minor} [x].pdf');
});

test('both languages name the same places', () => {
	const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).sort();
	for (const { fr, en } of Object.values(activityWords)) expect(places(fr)).toEqual(places(en));
});
