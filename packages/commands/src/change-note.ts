import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockNote, removeNoteRow, storeNote } from '@quittance/db/client-notes.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { LONGEST_NOTE } from './write-note.ts';

type OwnNote = { readonly actor: Actor; readonly noteId: string };
type NoteRefusal = 'note.unknown' | 'note.notYours' | 'client.readOnly';

/** Puts one's own note into other words; what it said before stays in the trail (CLI-08, ORG-03). */
export const changeNote = (
	{ db, now }: Office,
	{ actor, noteId, words: typed }: OwnNote & { readonly words: string },
): Promise<Outcome<null, NoteRefusal | 'note.empty' | 'note.tooLong'>> =>
	db.write(actor, async (tx) => {
		const own = await ownNote(tx, actor, noteId);
		if (!own.ok) return own;
		const { clientId, words: before } = own.value;
		const words = typed.trim();
		if (words === '') return refuse('note.empty');
		if (words.length > LONGEST_NOTE) return refuse('note.tooLong', { most: LONGEST_NOTE });
		if (words === before) return allow(null);
		await storeNote(tx, noteId, words, now());
		const details = { before, after: words };
		await record(tx, { name: 'note.changed', subject: noteId, clientId, actor, details });
		return allow(null);
	});

/** Takes one's own note away; the trail keeps what it said. */
export const removeNote = ({ db }: Office, { actor, noteId }: OwnNote): Promise<Outcome<null, NoteRefusal>> =>
	db.write(actor, async (tx) => {
		const own = await ownNote(tx, actor, noteId);
		if (!own.ok) return own;
		const { clientId, words } = own.value;
		await removeNoteRow(tx, noteId);
		await record(tx, { name: 'note.removed', subject: noteId, clientId, actor, details: { words } });
		return allow(null);
	});

async function ownNote(tx: Tx, actor: Actor, noteId: string) {
	const note = await lockNote(tx, noteId);
	if (!note) return refuse('note.unknown');
	const may = await mayActOn(tx, actor, note.clientId, 'note.unknown');
	if (!may.ok) return may;
	return note.authorId === actor.id ? allow(note) : refuse('note.notYours');
}
