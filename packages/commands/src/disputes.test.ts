import { addDays, day } from '@quittance/core/calendar/day.ts';
import { messagesOfDispute, notesOfDispute } from '@quittance/db/dispute-thread.ts';
import { documentById, documentsOfDispute, documentsOfInvoice, keysInUse } from '@quittance/db/documents.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import type { StoredDocument } from '@quittance/documents/document-store.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { addDisputeMessage } from './add-dispute-message.ts';
import { answerDispute } from './answer-dispute.ts';
import { attachDocument } from './attach-document.ts';
import { moveDispute } from './move-dispute.ts';
import { noteDispute } from './note-dispute.ts';
import { openDispute } from './open-dispute.ts';

const { database } = await testDatabase();
const organizationId = '01890000-0000-7000-8000-00000000d015';
const today = day('2026-11-18');
const office = { db: database, now: () => new Date(`${today}T09:00:00Z`) };
let staff: Actor;
let contact: Actor;
let debts = 0;
let files = 0;

/** A client of its own for each test: one invoice of 100 €, 12 days late. */
async function debt() {
	const name = `Client${(debts += 1)}`;
	const invoices = [{ number: `F${debts}`, dueOn: addDays(today, -12), minor: 100_00n }];
	const { clientId, invoiceIds } = await database.write(staff, (tx) => addDebtor(tx, { name, invoices }));
	return { clientId, invoiceId: invoiceIds[0]! };
}

const kept = (name = 'preuve.pdf', mediaType: StoredDocument['mediaType'] = 'application/pdf'): StoredDocument => ({
	key: `${organizationId}/${(files += 1)}`,
	name,
	mediaType,
	byteSize: 1000,
	sha256: 'a'.repeat(64),
});
const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: string }): T => {
	if (!outcome.ok) throw new Error(outcome.refusal);
	return outcome.value;
};
const contested = async () => {
	const { invoiceId, clientId } = await debt();
	const asked = { actor: contact, invoiceId, minor: null, reason: 'price', words: ' Trop cher ', files: [kept()] };
	return { invoiceId, clientId, ...value(await openDispute(office, asked)) };
};
const look = <T>(query: Parameters<typeof database.read<T>>[1]) => database.read(organizationId, query);
const stateOf = async (disputeId: string) =>
	(await look((tx) => tx.selectFrom('dispute').select('state').where('id', '=', disputeId).executeTakeFirstOrThrow()))
		.state;
/** Every card of a dispute: whether it is done, and the column it was put into. */
const cardsOf = async (disputeId: string) =>
	(
		await look((tx) =>
			tx
				.selectFrom('task as t')
				.leftJoin('card as c', 'c.taskId', 't.id')
				.select(['t.state', 'c.boardColumn'])
				.where('t.disputeId', '=', disputeId)
				.orderBy('t.id')
				.execute(),
		)
	).map(({ state, boardColumn }) => (state === 'done' ? state : (boardColumn ?? state)));
const activitiesOf = async (subject: string) =>
	(
		await look((tx) => tx.selectFrom('activity').select('name').where('subject', '=', subject).orderBy('id').execute())
	).map(({ name }) => name);

beforeAll(async () => {
	const { admin } = await openNightBook(database, organizationId, { today });
	const { id } = await database.write(admin, (tx) =>
		tx
			.insertInto('collaborator')
			.values({ email: 'ines@example.org', name: 'Inès', role: 'collaborator' })
			.returning('id')
			.executeTakeFirstOrThrow(),
	);
	staff = { organizationId, kind: 'collaborator', id };
	const person = await database.write(admin, (tx) =>
		tx.insertInto('contact').values({ name: 'Marie Curie' }).returning('id').executeTakeFirstOrThrow(),
	);
	contact = { organizationId, kind: 'contact', id: person.id };
});

describe('INV-09 a thread shared with the client', () => {
	test('INV-09 a dispute opens with its first message and its files, in one transaction', async () => {
		const { disputeId, invoiceId, clientId } = await contested();
		expect(await look((tx) => messagesOfDispute(tx, disputeId))).toMatchObject([
			{ words: 'Trop cher', authorKind: 'contact', authorName: 'Marie Curie' },
		]);
		expect(await look((tx) => documentsOfDispute(tx, disputeId))).toMatchObject([
			{ name: 'preuve.pdf', invoiceId, clientId, shownToClient: true, byteSize: 1000n },
		]);
		expect(await cardsOf(disputeId)).toEqual(['to do']);
		const [taken] = await look((tx) => documentsOfDispute(tx, disputeId));
		const { key } = (await look((tx) => documentById(tx, taken!.id)))!;
		const again = openDispute(office, {
			actor: contact,
			invoiceId: (await debt()).invoiceId,
			minor: null,
			reason: 'price',
			files: [{ ...kept(), key }],
		});
		await expect(again).rejects.toThrow('document_organization_id_key');
	});

	test('INV-09 it opens without a word too, and only for a reason of the list', async () => {
		const { invoiceId } = await debt();
		const asked = { actor: contact, invoiceId, minor: null };
		expect(await openDispute(office, { ...asked, reason: 'mood' })).toMatchObject({ refusal: 'dispute.reasonUnknown' });
		const { disputeId } = value(await openDispute(office, { ...asked, reason: 'other' }));
		expect(await look((tx) => messagesOfDispute(tx, disputeId))).toEqual([]);
	});

	test('INV-09 the staff answers and the card waits for the client; the client writes and it is to do again', async () => {
		const { disputeId } = await contested();
		value(await answerDispute(office, { actor: staff, disputeId, words: 'Nous regardons.' }));
		expect(await stateOf(disputeId)).toBe('under review');
		expect(await cardsOf(disputeId)).toEqual(['waiting for the client']);
		value(
			await addDisputeMessage(office, {
				actor: contact,
				disputeId,
				words: '',
				files: [kept('photo.jpg', 'image/jpeg')],
			}),
		);
		expect(await cardsOf(disputeId)).toEqual(['to do']);
		const said = await look((tx) => messagesOfDispute(tx, disputeId));
		expect(said.map(({ authorName, words }) => [authorName, words])).toEqual([
			['Marie Curie', 'Trop cher'],
			['Inès', 'Nous regardons.'],
			['Marie Curie', ''],
		]);
		expect(await activitiesOf(disputeId)).toEqual([
			'dispute.opened',
			'dispute.moved',
			'dispute.answered',
			'dispute.written',
		]);
	});

	test('INV-09 an answer with a decision ends the task; what the client then writes brings a new one', async () => {
		const { disputeId } = await contested();
		value(await answerDispute(office, { actor: staff, disputeId, words: 'Un avoir suit.', to: 'accepted' }));
		expect(await stateOf(disputeId)).toBe('accepted');
		expect(await cardsOf(disputeId)).toEqual(['done']);
		value(await addDisputeMessage(office, { actor: contact, disputeId, words: 'Quand ?' }));
		expect(await cardsOf(disputeId)).toEqual(['done', 'to do']);
		value(await moveDispute(office, { actor: staff, disputeId, to: 'closed' }));
		expect(await cardsOf(disputeId)).toEqual(['done', 'done']);
		value(await moveDispute(office, { actor: staff, disputeId, to: 'under review' }));
		expect(await cardsOf(disputeId)).toEqual(['done', 'done', 'to do']);
	});

	test('INV-09 nothing said and nothing sent is no answer, and a refused decision keeps no message', async () => {
		const { disputeId } = await contested();
		const answer = (words: string, to?: 'open') => answerDispute(office, { actor: staff, disputeId, words, to });
		expect(await answer(' ')).toMatchObject({ refusal: 'dispute.messageEmpty' });
		expect(await answer('Oui')).toMatchObject({ ok: true });
		expect(await answer('Non', 'open')).toMatchObject({ refusal: 'dispute.wrongState' });
		expect(await look((tx) => messagesOfDispute(tx, disputeId))).toHaveLength(2);
	});

	test('INV-09 two answer at once with contrary decisions: one decides, the other hears that it is too late', async () => {
		const { disputeId } = await contested();
		const answers = await Promise.all([
			answerDispute(office, { actor: staff, disputeId, words: 'Oui.', to: 'accepted' }),
			answerDispute(office, { actor: staff, disputeId, words: 'Non.', to: 'refused' }),
		]);
		expect(answers.map((one) => (one.ok ? 'decided' : one.refusal)).sort()).toEqual(['decided', 'dispute.wrongState']);
		expect(await look((tx) => messagesOfDispute(tx, disputeId))).toHaveLength(2);
	});

	test('INV-09 internal notes stand apart from the thread', async () => {
		const { disputeId } = await contested();
		value(await noteDispute(office, { actor: staff, disputeId, words: 'Elle a raison' }));
		expect(await noteDispute(office, { actor: staff, disputeId, words: '' })).toMatchObject({
			refusal: 'dispute.noteEmpty',
		});
		expect(await look((tx) => notesOfDispute(tx, disputeId))).toMatchObject([
			{ words: 'Elle a raison', authorName: 'Inès' },
		]);
		expect(await look((tx) => messagesOfDispute(tx, disputeId))).toHaveLength(1);
	});

	test('INV-09 a dispute that does not exist is unknown', async () => {
		const disputeId = '01890000-0000-7000-8000-000000000404';
		const words = 'Bonjour';
		for (const answer of [
			await addDisputeMessage(office, { actor: contact, disputeId, words }),
			await answerDispute(office, { actor: staff, disputeId, words }),
			await noteDispute(office, { actor: staff, disputeId, words }),
		])
			expect(answer).toMatchObject({ refusal: 'dispute.unknown' });
	});
});

describe('INV-07 documents of an invoice', () => {
	test('INV-07 an invoice has its PDF as issued; a new one takes its place, and the old one stays for the staff', async () => {
		const { invoiceId } = await debt();
		const attach = (file: StoredDocument) =>
			attachDocument(office, { actor: staff, place: { kind: 'invoice', invoiceId }, file, shownToClient: true });
		const [first, second] = [kept('F1.pdf'), kept('F1 corrigée.pdf')];
		value(await attach(first));
		expect(await attach(kept('F1.png', 'image/png'))).toMatchObject({ refusal: 'document.notPdf' });
		value(await attach(second));
		expect(await look((tx) => documentsOfInvoice(tx, invoiceId))).toMatchObject([
			{ name: 'F1 corrigée.pdf', kind: 'invoice', shownToClient: true },
			{ name: 'F1.pdf', kind: 'file', shownToClient: false },
		]);
		expect(await look((tx) => keysInUse(tx, [first.key, second.key, 'orphan']))).toEqual(
			new Set([first.key, second.key]),
		);
	});

	test('INV-07 a file may stand beside an invoice, a dispute or a client; none of these, none of it', async () => {
		const { invoiceId, disputeId, clientId } = await contested();
		const nothing = '01890000-0000-7000-8000-000000000404';
		const attach = (place: Parameters<typeof attachDocument>[1]['place']) =>
			attachDocument(office, { actor: staff, place, file: kept(), shownToClient: false });
		value(await attach({ kind: 'file', invoiceId }));
		value(await attach({ kind: 'file', disputeId }));
		value(await attach({ kind: 'file', clientId }));
		expect(await attach({ kind: 'file', invoiceId: nothing })).toMatchObject({ refusal: 'invoice.unknown' });
		expect(await attach({ kind: 'file', disputeId: nothing })).toMatchObject({ refusal: 'dispute.unknown' });
		expect(await attach({ kind: 'file', clientId: nothing })).toMatchObject({ refusal: 'client.unknown' });
		expect(await look((tx) => documentsOfDispute(tx, disputeId))).toMatchObject([
			{ shownToClient: true },
			{ shownToClient: false },
		]);
	});
});
