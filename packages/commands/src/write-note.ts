import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { addNote } from '@quittance/db/client-notes.ts';
import type { Actor } from '@quittance/db/open.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

/** In characters. */
export const LONGEST_NOTE = 4000;

export type WriteNote = { readonly actor: Actor; readonly clientId: string; readonly words: string };

/** Notes something about a client, under one's name and the time (CLI-08). */
export const writeNote = (
	{ db, now }: Office,
	{ actor, clientId, words: typed }: WriteNote,
): Promise<Outcome<{ noteId: string }, 'client.unknown' | 'client.readOnly' | 'note.empty' | 'note.tooLong'>> =>
	db.write(actor, async (tx) => {
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const words = typed.trim();
		if (words === '') return refuse('note.empty');
		if (words.length > LONGEST_NOTE) return refuse('note.tooLong', { most: LONGEST_NOTE });
		const { id } = await addNote(tx, { clientId, authorId: actor.id, words, writtenAt: now() });
		await record(tx, { name: 'note.written', subject: id, clientId, actor, details: { words } });
		return allow({ noteId: id });
	});
