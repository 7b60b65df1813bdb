import type { Actor } from '@quittance/db/open.ts';
import { notesOfClient } from '@quittance/db/client-notes.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { openDesk } from '../testing/desk.ts';
import { changeNote, removeNote } from './change-note.ts';
import { writeNote } from './write-note.ts';

const { database: db } = await testDatabase();
const desk = await openDesk(db, 1);
const clientId = await desk.owes('Ravel', 100n);
const carla = await desk.joins('Carla');

const write = (actor: Actor, words: string) => writeNote(desk.office, { actor, clientId, words });
const notes = () => desk.change((tx) => notesOfClient(tx, clientId));
const happened = () =>
	desk.change((tx) =>
		tx.selectFrom('activity').select(['name', 'details']).where('name', 'like', 'note.%').orderBy('id').execute(),
	);

test('CLI-08 a note has its author and time; its author changes it and takes it away, and the trail keeps its words', async () => {
	const written = await write(desk.admin, '  Paie le 10 du mois. ');
	const noteId = written.ok ? written.value.noteId : '';
	expect(await notes()).toMatchObject([
		{ author: 'anne', words: 'Paie le 10 du mois.', writtenAt: desk.clock.at, changedAt: null },
	]);
	expect(await changeNote(desk.office, { actor: carla, noteId, words: 'X' })).toMatchObject({
		refusal: 'note.notYours',
	});
	expect(await removeNote(desk.office, { actor: carla, noteId })).toMatchObject({ refusal: 'note.notYours' });
	expect(await changeNote(desk.office, { actor: desk.admin, noteId, words: 'Paie le 15.' })).toMatchObject({
		ok: true,
	});
	const both = await Promise.all([1, 2].map(() => removeNote(desk.office, { actor: desk.admin, noteId })));
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'note.unknown' });
	expect(await notes()).toEqual([]);
	expect(await happened()).toEqual([
		{ name: 'note.written', details: { words: 'Paie le 10 du mois.' } },
		{ name: 'note.changed', details: { before: 'Paie le 10 du mois.', after: 'Paie le 15.' } },
		{ name: 'note.removed', details: { words: 'Paie le 15.' } },
	]);
});

test('CLI-08 DOC-02 an empty note is none, and of a client one may not see there is nothing to note', async () => {
	expect(await write(desk.admin, ' ')).toMatchObject({ refusal: 'note.empty' });
	expect(await write(desk.admin, 'x'.repeat(4001))).toMatchObject({ refusal: 'note.tooLong' });
	await desk.grant(carla, clientId, 'none');
	expect(await write(carla, 'Rappeler')).toMatchObject({ refusal: 'client.unknown' });
	await desk.grant(carla, clientId, 'read');
	expect(await write(carla, 'Rappeler')).toMatchObject({ refusal: 'client.readOnly' });
});
