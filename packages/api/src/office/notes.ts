import { changeNote, removeNote } from '@quittance/commands/change-note.ts';
import { LONGEST_NOTE, writeNote } from '@quittance/commands/write-note.ts';
import { notesOfClient } from '@quittance/db/client-notes.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

const words = z.string().max(2 * LONGEST_NOTE);

/** What the staff note about a client (CLI-08); no client sees any of it. */
export const notes = officeRouter({
	ofClient: act('client.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const notes = await notesOfClient(tx, clientId);
				return notes.map(({ authorId, ...note }) => ({ ...note, own: authorId === staff.id }));
			}),
		),

	write: act('client.note')
		.input(z.object({ clientId: anId, words }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await writeNote(office, { actor, ...input }))),

	/** Other words for one's own. */
	change: act('client.note')
		.input(z.object({ noteId: anId, words }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await changeNote(office, { actor, ...input }))),

	/** Takes one's own away. */
	remove: act('client.note')
		.input(z.object({ noteId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await removeNote(office, { actor, ...input }))),
});
