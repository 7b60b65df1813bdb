import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allow, refuse } from '@quittance/core/outcome.ts';
import { offeredFile } from '@quittance/db/offered-files.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import { afterAll, expect, test } from 'vitest';
import { bytesOf, newOrganization, owed } from '../testing/ledger-book.ts';
import { addCollaborator } from './add-collaborator.ts';
import { lookAgainIntoFile, offerFile, takeFile, withdrawFile } from './offer-file.ts';
import { workOnOfferedFile } from './work-on-offered-file.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-03-02T08:00:00Z') };
const folder = mkdtempSync(join(tmpdir(), 'quittance-offered-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = openDocumentStore({ kind: 'disk', folder });
const enqueued: string[] = [];
const enqueue = async (_: unknown, fileId: string) => void enqueued.push(fileId);

const HEADER = 'Code client;Nom client;Numéro facture;Date facture;Date échéance;Montant TTC';
const good = `${HEADER}\nRAVEL;Café Ravel;FA-1;15/01/2026;14/02/2026;1 200,00\n`;
const bad = `${HEADER}\nRAVEL;Café Ravel;FA-1;15/01/2026;14/02/2026;mille\n`;

async function member(of: Actor, role: 'admin' | 'collaborator', email: string): Promise<Actor> {
	const added = await addCollaborator(office, { actor: of, email, name: 'Ada', role, language: 'fr' });
	if (!added.ok) throw new Error(added.refusal);
	return { organizationId: of.organizationId, kind: 'collaborator', id: added.value.collaboratorId };
}

/** A file offered by an admin of a new organization. */
async function offered(text: string) {
	const operator = await newOrganization(office);
	const actor = await member(operator, 'admin', 'ada@belmont.example');
	const { organizationId } = actor;
	const kept = await store.put(bytesOf(text), { organizationId, name: 'factures.csv' });
	if (!kept.ok) throw new Error(kept.refusal);
	const answer = await offerFile(office, { actor, file: kept.value, enqueue });
	if (!answer.ok) throw new Error(answer.refusal);
	const { fileId } = answer.value;
	const work = (only: 'look' | 'take', books = store) =>
		workOnOfferedFile(office, books, { organizationId, fileId, worker: 'night 1', only });
	const seen = () => db.read(organizationId, (tx) => offeredFile(tx, fileId));
	return { operator, actor, fileId, work, seen, take: () => takeFile(office, { actor, fileId, enqueue }) };
}

test('INV-01 an offered file says what it would bring, brings it when a person says so, and not before', async () => {
	const { actor, fileId, work, seen, take } = await offered(good);
	expect(enqueued).toContain(fileId);
	expect(await take()).toEqual(refuse('file.notWaiting'));
	await work('look');
	expect(await seen()).toMatchObject({
		state: 'looked',
		found: { kind: 'invoices', lines: 1, counts: { clients: 1, invoices: 1 }, repeated: false },
		importId: null,
	});
	expect(await owed(db, actor)).toEqual({});
	expect(await take()).toEqual(allow(null));
	await work('take');
	expect(await owed(db, actor)).toEqual({ RAVEL: 120_000n });
	expect(await seen()).toMatchObject({ state: 'taken', found: { counts: { invoices: 1 } } });
	await work('take');
	expect(await owed(db, actor)).toEqual({ RAVEL: 120_000n });
});

test('INV-01 of two who take the same file one does, and the other hears that it no longer waits', async () => {
	const { actor, work, take } = await offered(good);
	await work('look');
	const answers = await Promise.all([take(), take()]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers).toContainEqual(refuse('file.notWaiting'));
	await Promise.all([work('take'), work('take')]);
	expect(await owed(db, actor)).toEqual({ RAVEL: 120_000n });
});

test('INV-01 a file with a line that cannot be read is refused with that line, and leaves nothing', async () => {
	const { actor, fileId, work, seen } = await offered(bad);
	await work('look');
	expect(await seen()).toMatchObject({
		state: 'refused',
		found: { refusal: 'import.linesRefused', refusedLines: [{ line: 2, code: 'amount.malformed', text: 'mille' }] },
		importId: null,
	});
	expect(await lookAgainIntoFile(office, { actor, fileId, enqueue })).toEqual(allow(null));
	await work('look');
	expect(await withdrawFile(office, { actor, fileId })).toEqual(allow(null));
	expect(await withdrawFile(office, { actor, fileId })).toEqual(refuse('file.notWaiting'));
	expect(await seen()).toMatchObject({ state: 'withdrawn' });
});

test('a fault leaves the file to be tried again', async () => {
	const { actor, fileId, work, seen } = await offered(good);
	const broken = { ...store, open: () => Promise.reject(new Error('the disk is gone')) };
	await expect(work('look', broken)).rejects.toThrow('the disk is gone');
	expect(await seen()).toMatchObject({ state: 'failed' });
	expect(await lookAgainIntoFile(office, { actor, fileId, enqueue })).toEqual(allow(null));
	await work('look');
	expect(await seen()).toMatchObject({ state: 'looked' });
});

test('only admins offer and take files, and nobody those of another organization', async () => {
	const { operator, fileId, work, seen } = await offered(good);
	await work('look');
	const collector = await member(operator, 'collaborator', 'paul@belmont.example');
	expect(await takeFile(office, { actor: collector, fileId, enqueue })).toEqual(refuse('admin.required'));
	expect(await takeFile(office, { actor: await newOrganization(office), fileId, enqueue })).toEqual(
		refuse('file.unknown'),
	);
	expect(await seen()).toMatchObject({ state: 'looked' });
});
