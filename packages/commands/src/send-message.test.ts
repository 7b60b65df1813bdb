import { day } from '@quittance/core/calendar/day.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { messagesUnderway } from '@quittance/db/written-messages.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { uncertain } from '@quittance/delivery/sent.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { mail, queued, send } from '../testing/send-night.ts';
import { draftMessage } from './draft-message.ts';
import { finishMessage } from './finish-message.ts';
import { leaveToHand } from './leave-to-hand.ts';
import type { Office } from './office.ts';
import { SECOND_THOUGHTS, sendMessage, type SendMessage } from './send-message.ts';
import { settleDelivery } from './settle-delivery.ts';
import { takeBackMessage } from './take-back-message.ts';
import { takeDelivery } from './take-delivery.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
let organizations = 0;
let organizationId: string;
let admin: Actor;
let worker: Actor;
let at: Date;
let clientId: string;
const office: Office = { db, now: () => at };
const asked: string[] = [];

beforeEach(async () => {
	organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	at = new Date('2026-03-10T10:00:00Z');
	worker = { organizationId, kind: 'worker', id: 'worker 1' };
	asked.length = 0;
	({ admin } = await openNightBook(db, organizationId, { today }));
	const invoices = [{ number: 'D-1', dueOn: day('2026-02-20'), minor: 10_000n }];
	({ clientId } = await db.write(worker, (tx) => addDebtor(tx, { name: 'Durand', invoices })));
});

const words = { language: 'fr', subject: 'Votre compte', body: 'Bonjour,\n\n{{ rien }} : merci de rappeler.' } as const;
const write = (how: Partial<SendMessage> = {}) =>
	sendMessage(office, {
		...{ actor: admin, clientId, channel: 'email', templateId: null, words, typed: null },
		to: ['durand@client.example'],
		enqueue: async (_tx, id) => void asked.push(id),
		...how,
	});
const afterwards = () => (at = new Date(at.getTime() + SECOND_THOUGHTS));
const all = <T>(look: Parameters<typeof db.read<T>>[1]) => db.read(organizationId, look);
const underway = () => all((tx) => messagesUnderway(tx, clientId));
const happened = async (name: string) =>
	all((tx) => tx.selectFrom('activity').select(['actor', 'details']).where('name', '=', name).execute());
const withdraw = () =>
	db.write(admin, (tx) => tx.updateTable('consent').set({ withdrawnAt: at, withdrawnBy: 'test' }).execute());
const withNumber = (...channels: ('sms' | 'whatsapp' | 'viber')[]) =>
	db.write(admin, async (tx) => {
		const row = { clientId, number: '+33612345678' };
		const { id } = await tx.insertInto('phone').values(row).returning('id').executeTakeFirstOrThrow();
		for (const channel of channels)
			await tx.insertInto('consent').values({ phoneId: id, channel, givenBy: 'test', givenHow: 'form' }).execute();
	});

test('CLI-07 a mail waits ten seconds, leaves through the worker and is kept as it was sent', async () => {
	const post = keptPost();
	expect(await write()).toMatchObject({ ok: true });
	expect(asked).toHaveLength(1);
	expect(await queued(office, worker)).toEqual([]);
	afterwards();
	const [delivery = ''] = await queued(office, worker);
	expect(delivery).toBe(asked[0]);
	expect(await send(office, worker, delivery, today, post)).toBe('accepted');
	expect(post.kept[0]?.envelope.to).toEqual(['durand@client.example']);
	const kept = await all((tx) => tx.selectFrom('delivery').select(['subject', 'bodyText']).executeTakeFirstOrThrow());
	expect(kept).toMatchObject({ subject: 'Votre compte' });
	expect(kept.bodyText).toContain('{{ rien }}');
	const action = await all((tx) => tx.selectFrom('action').select(['kind', 'state', 'doneOn']).executeTakeFirst());
	expect(action).toEqual({ kind: 'one-off', state: 'done', doneOn: today });
	const invoice = await all((tx) => tx.selectFrom('invoice').select('level').executeTakeFirst());
	expect(invoice).toEqual({ level: 0 });
	expect(await happened('message.written')).toMatchObject([
		{ actor: admin.id, details: { channel: 'email', to: 'durand@client.example' } },
	]);
});

test('CLI-06 a channel that is off is refused, whoever asks and whenever', async () => {
	expect(await write({ to: ['stranger@client.example'] })).toMatchObject({ refusal: 'message.channelOff' });
	await write();
	await withdraw();
	expect(await write()).toMatchObject({ refusal: 'message.channelOff', about: { address: 'durand@client.example' } });
	afterwards();
	expect(await send(office, worker, asked[0] ?? '', today, keptPost())).toBe('cancelled');
	expect(await happened('action.cancelled')).toMatchObject([{ details: { because: 'message.channelOff' } }]);
});

test('CLI-07 another address may be typed: it consents to this one message only', async () => {
	const post = keptPost();
	const typed = { to: [], typed: ' Boss@client.example ' };
	expect(await write(typed)).toMatchObject({ ok: true });
	expect(await happened('message.written')).toMatchObject([{ details: { typed: 'Boss@client.example' } }]);
	afterwards();
	expect(await send(office, worker, asked[0] ?? '', today, post)).toBe('accepted');
	expect(post.kept[0]?.envelope.to).toEqual(['Boss@client.example']);
	expect(await write({ to: ['Boss@client.example'] })).toMatchObject({ refusal: 'message.channelOff' });
	const consents = await all((tx) => tx.selectFrom('consent').select('id').execute());
	expect(consents).toHaveLength(1);
});

test('it may be taken back before it leaves; after that it is too late, and the worker that comes second finds nothing', async () => {
	const first = await write();
	if (!first.ok) throw new Error(first.refusal);
	expect(await takeBackMessage(office, { actor: admin, ...first.value })).toMatchObject({ ok: true });
	afterwards();
	expect(await send(office, worker, asked[0] ?? '', today, keptPost())).toBe('delivery.taken');
	const second = await write();
	if (!second.ok) throw new Error(second.refusal);
	afterwards();
	const taking = { actor: worker, deliveryId: asked[1] ?? '', day: today, mail, printsLetters: false };
	const [taken, back] = await Promise.all([
		takeDelivery(office, taking),
		takeBackMessage(office, { actor: admin, ...second.value }),
	]);
	expect([taken.ok, back.ok].filter(Boolean)).toHaveLength(1);
	if (!back.ok) expect(back.refusal).toBe('message.left');
});

test('SCN-25 one whose fate is unknown asks a person and is not sent again by itself', async () => {
	await write();
	afterwards();
	const post = keptPost(() => uncertain('silence'));
	expect(await send(office, worker, asked[0] ?? '', today, post)).toBe('uncertain');
	expect(await queued(office, worker)).toEqual([]);
	expect(await underway()).toMatchObject([{ state: 'sending', uncertain: true }]);
	const tasks = await all((tx) => tx.selectFrom('task').select('kind').execute());
	expect(tasks).toEqual([{ kind: 'delivery uncertain' }]);
});

test('SCN-13 a text goes through a gateway to a number that consents; without a gateway a person sends it', async () => {
	await withNumber('whatsapp');
	const number = { to: ['+33612345678'], words: { ...words, subject: '' } };
	expect(await write({ ...number, channel: 'sms' })).toMatchObject({ refusal: 'message.channelOff' });
	expect(await write({ ...number, channel: 'whatsapp' })).toMatchObject({ ok: true });
	afterwards();
	const taking = { actor: worker, deliveryId: asked[0] ?? '', day: today, mail, printsLetters: false };
	const taken = await takeDelivery(office, { ...taking, texts: ['whatsapp'] });
	expect(taken).toMatchObject({ value: { fate: 'texting', dispatch: { to: { number: '+33612345678' } } } });
	const sent = { fate: 'accepted', response: '202', rejectedRecipients: [] } as const;
	await settleDelivery(office, { actor: worker, deliveryId: asked[0] ?? '', day: today, sent });
	expect(await underway()).toEqual([]);

	expect(await write({ ...number, channel: 'viber', to: [], typed: '07 11 22 33 44' })).toMatchObject({ ok: true });
	afterwards();
	const byHand = await takeDelivery(office, { ...taking, deliveryId: asked[1] ?? '', texts: ['sms'] });
	expect(byHand).toMatchObject({ value: { fate: 'waits', for: 'hand' } });
	const [waiting] = await underway();
	expect(waiting).toMatchObject({ state: 'open', recipients: [{ address: '+33711223344' }] });
	expect(await finishMessage(office, { actor: admin, actionId: waiting?.id ?? '' })).toMatchObject({ ok: true });
	expect(await finishMessage(office, { actor: admin, actionId: waiting?.id ?? '' })).toMatchObject({
		refusal: 'action.notOpen',
	});
});

test('SCN-15 a letter that nobody prints for us is left to a person with its envelope', async () => {
	expect(await write({ channel: 'letter', to: [] })).toMatchObject({ refusal: 'message.nobody' });
	const typed = 'Durand SARL\n1 rue Mercière\n69002 Lyon';
	expect(await write({ channel: 'letter', to: [], typed })).toMatchObject({ ok: true });
	afterwards();
	const deliveryId = asked[0] ?? '';
	const taken = await takeDelivery(office, { actor: worker, deliveryId, day: today, mail, printsLetters: false });
	expect(taken).toMatchObject({ value: { fate: 'printing', dispatch: { to: { recipient: typed.split('\n') } } } });
	expect(await leaveToHand(office, { actor: worker, deliveryId })).toMatchObject({ ok: true });
	expect(await leaveToHand(office, { actor: worker, deliveryId })).toMatchObject({ refusal: 'delivery.notYours' });
	expect(await underway()).toMatchObject([{ channel: 'letter', state: 'open' }]);
	await db.write(admin, (tx) => tx.updateTable('client').set({ objectsToLetters: true }).execute());
	expect(await write({ channel: 'letter', to: [], typed })).toMatchObject({ refusal: 'message.objectsToLetters' });
});

test.each([
	['message.empty', { words: { ...words, body: ' ' } }],
	['message.noSubject', { words: { ...words, subject: ' ' } }],
	['message.nobody', { to: [] }],
	['message.tooLong', { channel: 'sms', words: { ...words, body: 'a'.repeat(1_001) } }],
	['template.unknown', { templateId: '01890000-0000-7000-8000-00000000ffff' }],
	['message.addressMalformed', { to: [], typed: 'nobody' }],
] as const)('what makes no message is refused: %s', async (refusal, how) => {
	expect(await write(how)).toMatchObject({ ok: false, refusal });
});

test('CLI-07 a template is filled in for the client, to be edited; Viber has none', async () => {
	const template = await all((tx) =>
		tx.selectFrom('template').select('id').where('kind', '=', 'R1').executeTakeFirstOrThrow(),
	);
	const asking = { organizationId, seenBy: admin.id, clientId, templateId: template.id };
	const drafted = await draftMessage(office, asking);
	expect(drafted).toMatchObject({ ok: true, value: { language: 'fr' } });
	expect(drafted.ok && drafted.value.body).toContain('D-1');
	const viber = { channel: 'viber', templateId: template.id, words: { ...words, subject: '' } } as const;
	expect(await write(viber)).toMatchObject({ refusal: 'message.noTemplates' });
});
