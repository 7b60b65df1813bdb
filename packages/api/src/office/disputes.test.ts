import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDebtor, openNightBook } from '@quittance/commands/testing/night-book.ts';
import { day } from '@quittance/core/calendar/day.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import { bytesOf } from '@quittance/documents/testing/some-files.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { refusalOf } from '../answer.ts';
import type { OfficeContext } from '../context.ts';
import { downloadDocument, downloadLetter } from './documents.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
const organizationId = '01890000-0000-7000-8000-00000000d0c5';
const folder = await mkdtemp(join(tmpdir(), 'quittance-office-'));
afterAll(() => rm(folder, { recursive: true }));
const documents = openDocumentStore({ kind: 'disk', folder });
let [ines, viewer, stranger]: OfficeContext['staff'][] = [];
let invoiceId = '';
let clientId = '';

const desk = (staff: OfficeContext['staff'], received: OfficeContext['received'] = []) =>
	createOfficeCaller({ ...officeContext(database, staff), documents, received });
const kept = async (name: string) => {
	const put = await documents.put(bytesOf(`%PDF-1.7 ${name}`), { organizationId, name });
	if (!put.ok) throw new Error(put.refusal);
	return put.value;
};
const opened = async (files: string[] = []) =>
	desk(ines, await Promise.all(files.map(kept))).disputes.open({
		invoiceId,
		minor: 10_00n,
		reason: 'price',
		words: 'Elle conteste le prix',
	});

beforeAll(async () => {
	const { admin } = await openNightBook(database, organizationId, { today: day('2026-03-10') });
	({
		clientId,
		invoiceIds: [invoiceId = ''],
	} = await database.write(admin, (tx) =>
		addDebtor(tx, { name: 'Dupont', invoices: [{ number: 'F1', dueOn: day('2026-03-01'), minor: 1000_00n }] }),
	));
	ines = await joinStaff(database, { organizationId }, 'collaborator', 'Ines');
	viewer = await joinStaff(database, { organizationId }, 'viewer', 'Victor');
	stranger = await joinStaff(database, { organizationId }, 'collaborator', 'Sacha');
	await database.write(admin, (tx) =>
		tx
			.insertInto('clientRight')
			.values({ clientId, collaboratorId: stranger?.id ?? '', granted: 'none' })
			.execute(),
	);
});

test('INV-09 a dispute is shown with its money, its reason in words, its thread with files, and its notes', async () => {
	const { disputeId } = await opened(['preuve.pdf']);
	await desk(ines).disputes.note({ disputeId, words: 'Elle a raison' });
	await desk(ines, [await kept('avoir.pdf')]).disputes.answer({ disputeId, words: 'Un avoir suit', to: 'accepted' });
	const { dispute, messages, notes, files } = await desk(ines).disputes.one({ id: disputeId });
	expect(dispute).toMatchObject({
		state: 'accepted',
		contestedMinor: 10_00n,
		openMinor: 1000_00n,
		reasonName: 'Prix ou remise',
		clientName: 'Dupont',
		number: 'F1',
		mayAct: true,
		mayBecome: ['closed', 'under review'],
	});
	expect(messages.map(({ authorName, words, files }) => [authorName, words, files.map(({ name }) => name)])).toEqual([
		['Ines', 'Elle conteste le prix', ['preuve.pdf']],
		['Ines', 'Un avoir suit', ['avoir.pdf']],
	]);
	expect(notes).toMatchObject([{ words: 'Elle a raison', authorName: 'Ines' }]);
	expect(files).toEqual([]);
	expect(
		JSON.stringify(messages, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
	).not.toContain(organizationId);
});

test('DOC-02 who may only read sees a dispute and cannot answer it; who may not even see the client finds none', async () => {
	const { disputeId } = await opened();
	expect((await desk(viewer).disputes.one({ id: disputeId })).dispute.mayAct).toBe(false);
	const refusal = (act: Promise<unknown>) => act.then(() => 'done', refusalOf);
	expect(await refusal(desk(viewer).disputes.answer({ disputeId, words: 'Non' }))).toMatchObject({
		refusal: 'act.notForRole',
	});
	for (const attempt of [
		() => desk(stranger).disputes.one({ id: disputeId }),
		() => desk(stranger).disputes.answer({ disputeId, words: 'Non' }),
		() => desk(stranger).disputes.note({ disputeId, words: 'Non' }),
		() => desk(stranger).disputes.move({ disputeId, to: 'closed' }),
		() => desk(ines).disputes.one({ id: organizationId }),
	])
		expect(await refusal(attempt())).toMatchObject({ refusal: 'dispute.unknown' });
});

test('INV-07 an invoice gets its PDF, which only those read who may see the client', async () => {
	const attached = { place: { kind: 'invoice', invoiceId }, shownToClient: true } as const;
	const { documentId } = await desk(ines, [await kept('F1.pdf')]).documents.attach(attached);
	await expect(desk(ines, []).documents.attach(attached)).rejects.toThrow('one file');
	const download = (staff: OfficeContext['staff'], id: string) =>
		downloadDocument({
			context: { ...officeContext(database, staff), documents },
			id,
			request: new Request('http://desk.example'),
			inline: true,
		});
	const answer = await download(viewer, documentId);
	expect(answer?.headers.get('content-disposition')).toMatch(/^inline; filename="F1.pdf"/);
	expect(await answer?.text()).toBe('%PDF-1.7 F1.pdf');
	for (const nobody of [
		await download(stranger, documentId),
		await download(undefined, documentId),
		await download(ines, 'no id'),
	])
		expect(nobody).toBeUndefined();
});

test('PTL-04 the staff reads a letter as it was printed', async () => {
	const { key } = await kept('letter.pdf');
	const actor = { organizationId, kind: 'worker', id: 'test' } as const;
	const id = await database.write(actor, async (tx) => {
		const action = {
			clientId,
			currency: 'EUR',
			kind: 'R1',
			channel: 'letter',
			automatic: true,
			totalMinor: 1n,
		} as const;
		const { id: actionId } = await tx
			.insertInto('action')
			.values({ ...action, state: 'ready', dueOn: day('2026-03-10'), fingerprint: 'f' })
			.returning('id')
			.executeTakeFirstOrThrow();
		const { id } = await tx
			.insertInto('delivery')
			.values({ actionId, channel: 'letter', documentKey: key, subject: 'Rappel' })
			.returning('id')
			.executeTakeFirstOrThrow();
		return id;
	});
	const letter = (staff: OfficeContext['staff']) =>
		downloadLetter({
			context: { ...officeContext(database, staff), documents },
			id,
			request: new Request('http://desk.example'),
			inline: false,
		});
	expect((await letter(ines))?.headers.get('content-disposition')).toBe(
		`attachment; filename="Rappel.pdf"; filename*=UTF-8''Rappel.pdf`,
	);
	expect(await letter(stranger)).toBeUndefined();
});
