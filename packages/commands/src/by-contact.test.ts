import { addDays, day } from '@quittance/core/calendar/day.ts';
import { disputeCardsWait } from '@quittance/db/dispute-cards.ts';
import { documentsOfDispute } from '@quittance/db/documents.ts';
import { lockInvoice } from '@quittance/db/invoices.ts';
import type { Actor } from '@quittance/db/open.ts';
import { quarrellingClient } from '@quittance/db/testing/quarrelling-client.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { testPortal } from '@quittance/db/testing/test-portal.ts';
import { expect, test } from 'vitest';
import { answerPromise } from './answer-promise.ts';
import { addDisputeMessage } from './add-dispute-message.ts';
import { cancelPromise } from './cancel-promise.ts';
import { openDispute } from './open-dispute.ts';
import { recordPromise } from './record-promise.ts';

const { database, url } = await testDatabase();
const organization = await testOrganization(database, 1);
const { organizationId } = organization;
const { portal } = await testPortal(url);
const today = day('2026-03-10');
const now = () => new Date(`${today}T12:00:00Z`);

let clients = 0;
const file = (key: string) => ({
	key,
	name: 'proof.pdf',
	mediaType: 'application/pdf' as const,
	byteSize: 12,
	sha256: '0'.repeat(64),
});

/** A new client whose contact acts through the portal's own role, and what it takes to act for it. */
async function someoneSignedIn() {
	const book = await quarrellingClient(database, organization, `Client${++clients}`);
	const actor: Actor = { organizationId, kind: 'contact', id: book.contact };
	const colleague: Actor = { ...actor, id: book.colleague };
	await database.write(organization, async (tx) => {
		await tx.updateTable('client').set({ lookedOn: today }).where('id', '=', book.client).execute();
		await tx.updateTable('invoice').set({ lookOn: null }).where('clientId', '=', book.client).execute();
	});
	return {
		...book,
		actor,
		colleague,
		invoiceId: book.seen['invoice']?.[0] ?? '',
		office: { db: portal.as(actor), now },
		colleagues: { db: portal.as(colleague), now },
	};
}

const onTheBoard = (clientId: string) =>
	database.read(organizationId, async (tx) => ({
		client: await tx.selectFrom('client').select('lookedOn').where('id', '=', clientId).executeTakeFirstOrThrow(),
		invoices: await tx.selectFrom('invoice').select('lookOn').where('clientId', '=', clientId).execute(),
		cards: (await tx.selectFrom('task').select('kind').where('clientId', '=', clientId).orderBy('id').execute()).map(
			({ kind }) => kind,
		),
		told: (
			await tx
				.selectFrom('activity')
				.select(['name', 'actorKind', 'actor'])
				.where('clientId', '=', clientId)
				.where('name', '<>', 'client.seen')
				.orderBy('id')
				.execute()
		).map(({ name, actorKind, actor }) => [name, actorKind, actor]),
	}));

test('PTL-05 a contact disputes a part, then all that is left: two cards, and the planner looks again', async () => {
	const { client, actor, office, invoiceId } = await someoneSignedIn();
	const asked = { actor, invoiceId, reason: 'price' };
	expect((await openDispute(office, { ...asked, minor: 200n })).ok).toBe(true);
	expect((await openDispute(office, { ...asked, minor: 601n })).ok).toBe(false);
	expect((await openDispute(office, { ...asked, minor: null })).ok).toBe(true);
	expect(await openDispute(office, { ...asked, minor: null })).toMatchObject({ refusal: 'dispute.nothingOpen' });
	expect(await onTheBoard(client)).toEqual({
		client: { lookedOn: null },
		invoices: [{ lookOn: today }],
		cards: ['dispute', 'own', 'dispute', 'dispute'],
		told: [
			['dispute.opened', 'contact', actor.id],
			['dispute.opened', 'contact', actor.id],
		],
	});
});

test('PTL-05 of a form that is posted twice at once, one disputes and the other is told', async () => {
	const { actor, office, invoiceId } = await someoneSignedIn();
	const asked = { actor, invoiceId, reason: 'price', minor: null };
	const answers = await Promise.all([openDispute(office, asked), openDispute(office, asked)]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'dispute.nothingOpen' });
});

test('PTL-05 a dispute is opened with words and files, and a later message brings its card back to do', async () => {
	const { client, actor, office, invoiceId } = await someoneSignedIn();
	const opened = await openDispute(office, {
		actor,
		invoiceId,
		reason: 'price',
		minor: 200n,
		words: 'Too dear',
		files: [file(`${client} 1`), file(`${client} 2`)],
	});
	if (!opened.ok) throw new Error(opened.refusal);
	const { disputeId } = opened.value;
	const card = () =>
		database.read(organizationId, (tx) =>
			tx
				.selectFrom('card as c')
				.innerJoin('task as t', 't.id', 'c.taskId')
				.select(['c.boardColumn', 'c.changedBy'])
				.where('t.disputeId', '=', disputeId)
				.executeTakeFirst(),
		);
	await database.write(organization, (tx) => disputeCardsWait(tx, disputeId, 'ada', now()));
	expect((await card())?.boardColumn).toBe('waiting for the client');
	const message = { actor, disputeId, words: 'Here is the order', files: [file(`${client} 3`)] };
	expect((await addDisputeMessage(office, message)).ok).toBe(true);
	expect(await card()).toEqual({ boardColumn: 'to do', changedBy: actor.id });
	const seen = await office.db.read(organizationId, (tx) => documentsOfDispute(tx, disputeId));
	expect(seen).toHaveLength(3);
	expect(await addDisputeMessage(office, { actor, disputeId, words: ' ' })).toMatchObject({
		refusal: 'dispute.messageEmpty',
	});
});

test('TSK-01 PTL-05 a promise inside the policy holds at once; further ahead it waits for a collector', async () => {
	const { client, actor, office, invoiceId } = await someoneSignedIn();
	const promise = { actor, invoiceId, minor: 100n };
	expect(await recordPromise(office, { ...promise, on: addDays(today, 10) })).toMatchObject({
		value: { state: 'expected' },
	});
	expect(await recordPromise(office, { ...promise, on: addDays(today, 90) })).toMatchObject({
		value: { state: 'asked' },
	});
	expect(await recordPromise(office, { ...promise, on: addDays(today, -1) })).toMatchObject({ ok: false });
	expect((await onTheBoard(client)).cards).toEqual(['dispute', 'own', 'promise asked']);
});

test('PTL-05 one takes back one’s own promise, once; a colleague’s is not theirs to take back', async () => {
	const { actor, office, colleague, colleagues, invoiceId } = await someoneSignedIn();
	const made = await recordPromise(office, { actor, invoiceId, minor: 100n, on: addDays(today, 10) });
	if (!made.ok) throw new Error(made.refusal);
	const { promiseId } = made.value;
	expect(await cancelPromise(colleagues, { actor: colleague, promiseId })).toMatchObject({
		refusal: 'promise.unknown',
	});
	const answers = await Promise.all([1, 2].map(() => cancelPromise(office, { actor, promiseId })));
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'promise.over' });
});

test('PTL-07 what is of another client does not exist', async () => {
	const [one, other] = [await someoneSignedIn(), await someoneSignedIn()];
	const { actor, office } = one;
	const { invoiceId } = other;
	const unknown = { refusal: 'invoice.unknown' };
	expect(await openDispute(office, { actor, invoiceId, reason: 'price', minor: null })).toMatchObject(unknown);
	const disputeId = other.seen['dispute']?.[0] ?? '';
	expect(await addDisputeMessage(office, { actor, disputeId, words: 'Hello' })).toMatchObject({
		refusal: 'dispute.unknown',
	});
	expect(await recordPromise(office, { actor, invoiceId, minor: 1n, on: addDays(today, 1) })).toMatchObject(unknown);
	const promiseId = other.seen['promise']?.[0] ?? '';
	expect(await cancelPromise(office, { actor, promiseId })).toMatchObject({ refusal: 'promise.unknown' });
});

/** A promise further ahead than the policy, made on the portal; and a collector who answers it. */
async function askedPromise() {
	const someone = await someoneSignedIn();
	const { actor, office, invoiceId } = someone;
	const made = await recordPromise(office, { actor, invoiceId, minor: 100n, on: addDays(today, 90) });
	if (!made.ok) throw new Error(made.refusal);
	const { promiseId } = made.value;
	const answer = (said: 'accepted' | 'declined', of = promiseId) =>
		answerPromise({ db: database, now }, { actor: organization, promiseId: of, answer: said });
	const standing = () =>
		database.read(organizationId, async (tx) => ({
			...(await tx.selectFrom('promise').select('state').where('id', '=', promiseId).executeTakeFirstOrThrow()),
			card: await tx
				.selectFrom('task')
				.select(['state', 'outcome', 'doneBy'])
				.where('promiseId', '=', promiseId)
				.executeTakeFirstOrThrow(),
		}));
	return { ...someone, promiseId, answer, standing };
}

test('INV-08 a promise outside the policy is accepted: it holds, its card is done, and of two answers one is told', async () => {
	const { client, answer, standing } = await askedPromise();
	const answers = await Promise.all([answer('accepted'), answer('declined')]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'promise.answered' });
	const { state, card } = await standing();
	expect(card).toMatchObject({ state: 'done', outcome: state === 'expected' ? 'accepted' : 'declined' });
	expect((await onTheBoard(client)).client.lookedOn).toBe(state === 'expected' ? null : today);
});

test('INV-08 with all of the invoice promised already it cannot be accepted; declined, it holds nothing', async () => {
	const { invoiceId, answer, standing } = await askedPromise();
	const invoice = await database.write(organization, (tx) => lockInvoice(tx, invoiceId));
	const minor = (invoice?.openMinor ?? 0n) - (invoice?.promisedMinor ?? 0n);
	const rest = { actor: organization, invoiceId, minor, on: today };
	expect(await recordPromise({ db: database, now }, rest)).toMatchObject({ ok: true });
	expect(await answer('accepted')).toMatchObject({ refusal: 'promise.nothingOpen' });
	expect(await answer('declined')).toMatchObject({ ok: true });
	expect(await standing()).toMatchObject({ state: 'declined', card: { state: 'done', outcome: 'declined' } });
});

test('PTL-05 who takes back a promise that was asked for takes its question along', async () => {
	const { actor, office, promiseId, answer, standing } = await askedPromise();
	expect(await cancelPromise(office, { actor, promiseId })).toMatchObject({ ok: true });
	expect(await standing()).toMatchObject({
		state: 'cancelled',
		card: { state: 'done', outcome: 'taken back', doneBy: actor.id },
	});
	expect(await answer('accepted')).toMatchObject({ refusal: 'promise.answered' });
});
