import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addOfferedFile, changeOfferedFile, lockOfferedFile } from '@quittance/db/offered-files.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import type { StoredDocument } from '@quittance/documents/document-store.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

/** Tells the worker, in the same transaction (jobs/queue.ts). */
export type EnqueueFile = (tx: Tx, fileId: string) => Promise<void>;

export type OfferFile = {
	readonly actor: Actor;
	/** What the document store keeps already; nothing else refers to it. */
	readonly file: Pick<StoredDocument, 'key' | 'name' | 'byteSize'>;
	/** Asks for `workOnOfferedFile`. */
	readonly enqueue: EnqueueFile;
};

/** A file is offered for import (INV-01): the worker looks into it and says what it would bring; nothing is taken in yet. */
export const offerFile = (
	{ db, now }: Office,
	{ actor, file, enqueue }: OfferFile,
): Promise<Outcome<{ readonly fileId: string }, 'admin.required'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const { key, name, byteSize } = file;
		const fileId = await addOfferedFile(tx, { key, name, byteSize, offeredBy: actor.id }, now());
		await enqueue(tx, fileId);
		await record(tx, { name: 'file.offered', subject: fileId, actor, details: { name } });
		return allow({ fileId });
	});

export type FileAsked = { readonly actor: Actor; readonly fileId: string };

type FileRefused = 'admin.required' | 'file.unknown' | 'file.notWaiting';

/** A person has seen what an offered file would bring, and takes it in. Whoever is second hears that it is no longer waiting. */
export const takeFile = (
	{ db, now }: Office,
	{ actor, fileId, enqueue }: FileAsked & { /** Asks for `workOnOfferedFile`. */ readonly enqueue: EnqueueFile },
): Promise<Outcome<null, FileRefused>> =>
	db.write(actor, async (tx) => {
		const file = await waitingFile(tx, { actor, fileId }, ['looked']);
		if (!file.ok) return file;
		await changeOfferedFile(tx, fileId, { state: 'taking' }, now());
		await enqueue(tx, fileId);
		await record(tx, { name: 'file.taken', subject: fileId, actor, details: { name: file.value.name } });
		return allow(null);
	});

/** What failed by a fault, or was refused and mended elsewhere (a profile that was missing), is looked into again. */
export const lookAgainIntoFile = (
	{ db, now }: Office,
	{ actor, fileId, enqueue }: FileAsked & { readonly enqueue: EnqueueFile },
): Promise<Outcome<null, FileRefused>> =>
	db.write(actor, async (tx) => {
		const file = await waitingFile(tx, { actor, fileId }, ['failed', 'refused']);
		if (!file.ok) return file;
		await changeOfferedFile(tx, fileId, { state: 'looking', found: {} }, now());
		await enqueue(tx, fileId);
		return allow(null);
	});

/** An offered file is not wanted after all; its bytes are free to be swept. */
export const withdrawFile = ({ db, now }: Office, { actor, fileId }: FileAsked): Promise<Outcome<null, FileRefused>> =>
	db.write(actor, async (tx) => {
		const file = await waitingFile(tx, { actor, fileId }, ['looked', 'refused', 'failed']);
		if (!file.ok) return file;
		await changeOfferedFile(tx, fileId, { state: 'withdrawn', key: null }, now());
		await record(tx, { name: 'file.withdrawn', subject: fileId, actor, details: { name: file.value.name } });
		return allow(null);
	});

async function waitingFile(tx: Tx, { actor, fileId }: FileAsked, states: readonly string[]) {
	const admin = await adminsOnly(tx, actor);
	if (!admin.ok) return admin;
	const file = await lockOfferedFile(tx, fileId);
	if (!file) return refuse('file.unknown');
	return states.includes(file.state) ? allow(file) : refuse('file.notWaiting');
}
