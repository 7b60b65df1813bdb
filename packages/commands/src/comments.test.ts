import { storeClientRight } from '@quittance/db/client-rights.ts';
import { commentsOfCard } from '@quittance/db/comments.ts';
import type { Actor } from '@quittance/db/open.ts';
import { ringsOf } from '@quittance/db/rings.ts';
import { addTask } from '@quittance/db/tasks.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addCollaborator } from './add-collaborator.ts';
import { addComment } from './add-comment.ts';
import { claimCard } from './claim-card.ts';
import { hearBell } from './hear-bell.ts';
import { removeComment } from './remove-comment.ts';

const { database: db } = await testDatabase();
const operator = await testOrganization(db);
const office = { db, now: () => new Date() };

async function hire(name: string): Promise<Actor> {
	const person = { name, role: 'collaborator', email: `${name[0] ?? ''}@belmont.example`, language: 'fr' } as const;
	const added = await addCollaborator(office, { actor: operator, ...person });
	if (!added.ok) throw new Error(added.refusal);
	return { ...operator, kind: 'collaborator', id: added.value.collaboratorId };
}
const [anne, bruno, carla, dora] = [
	await hire('Anne Roy'),
	await hire('Bruno Sol'),
	await hire('Carla Vau'),
	await hire('Dora Wey'),
];
const durand = await db.write(operator, async (tx) => {
	const values = { name: 'Durand', accountCode: '411DURAND', ownerId: dora.id };
	const { id } = await tx.insertInto('client').values(values).returning('id').executeTakeFirstOrThrow();
	await storeClientRight(tx, carla.id, id, 'none');
	// What somebody may not do elsewhere changes nothing here.
	const other = { name: 'Petit', accountCode: '411PETIT' };
	const petit = await tx.insertInto('client').values(other).returning('id').executeTakeFirstOrThrow();
	await storeClientRight(tx, bruno.id, petit.id, 'none');
	return id;
});
const newCard = (clientId?: string) =>
	db.write(operator, (tx) => addTask(tx, { kind: 'bounce', ...(clientId !== undefined && { clientId }) }, new Date()));

const say = async (actor: Actor, cardId: string, words: string) => {
	const said = await addComment(office, { actor, cardId, words });
	if (!said.ok) throw new Error(said.refusal);
	return said.value;
};
const bellOf = ({ organizationId, id }: Actor) => db.read(organizationId, (tx) => ringsOf(tx, id, new Date(0), 100));
const rang = async (actor: Actor, cardId: string) =>
	(await bellOf(actor)).filter((ring) => ring.cardId === cardId).map(({ kind, words }) => `${kind}: ${words ?? ''}`);

test('TSK-09 whoever is named in a comment is told; who spoke there before, and who holds the card, is told of every one', async () => {
	const card = await newCard(durand);
	expect((await say(anne, card, 'Ask @Bruno Sol')).told).toEqual(['Bruno Sol']);
	expect(await rang(bruno, card)).toEqual(['mention: Ask @Bruno Sol']);
	await say(bruno, card, 'I did');
	expect(await rang(anne, card)).toEqual(['comment: I did']);
	expect(await rang(dora, card)).toEqual([]);
	await claimCard(office, { actor: dora, cardId: card });
	expect(await rang(dora, card)).toEqual(['comment: I did', 'comment: Ask @Bruno Sol']);
	const said = await db.read(operator.organizationId, (tx) => commentsOfCard(tx, card));
	expect(said.map(({ author, words }) => [author, words])).toEqual([
		['Anne Roy', 'Ask @Bruno Sol'],
		['Bruno Sol', 'I did'],
	]);
});

test('TSK-09 DOC-02 a name of somebody who may not see the client stays a word, and a right taken away silences the bell', async () => {
	const card = await newCard(durand);
	expect((await say(anne, card, '@Carla Vau and @Bruno Sol')).told).toEqual(['Bruno Sol']);
	expect(await rang(carla, card)).toEqual([]);
	expect(await addComment(office, { actor: carla, cardId: card, words: 'I see' })).toMatchObject({
		refusal: 'card.unknown',
	});
	await db.write(operator, (tx) => storeClientRight(tx, bruno.id, durand, 'none'));
	expect(await bellOf(bruno)).toEqual([]);
	await db.write(operator, (tx) => storeClientRight(tx, bruno.id, durand, 'read'));
	expect(await rang(bruno, card)).toHaveLength(1);
	expect(await addComment(office, { actor: bruno, cardId: card, words: 'I read' })).toMatchObject({
		refusal: 'client.readOnly',
	});
	await db.write(operator, (tx) => storeClientRight(tx, bruno.id, durand, null));
});

test('TSK-09 about a card of the organization itself everybody may be named', async () => {
	const card = await newCard();
	expect((await say(anne, card, '@Carla Vau, the night did not run')).told).toEqual(['Carla Vau']);
	expect(await rang(carla, card)).toHaveLength(1);
});

test('TSK-09 one takes back one’s own words, twice is once, and they ring no more; those of others stay', async () => {
	const card = await newCard(durand);
	const { commentId } = await say(anne, card, 'For @Bruno Sol');
	expect(await removeComment(office, { actor: bruno, commentId })).toMatchObject({ refusal: 'comment.notYours' });
	expect(await removeComment(office, { actor: carla, commentId })).toMatchObject({ refusal: 'comment.unknown' });
	expect(await removeComment(office, { actor: anne, commentId })).toMatchObject({ ok: true });
	expect(await removeComment(office, { actor: anne, commentId })).toMatchObject({ ok: true });
	expect(await rang(bruno, card)).toEqual([]);
	expect(await db.read(operator.organizationId, (tx) => commentsOfCard(tx, card))).toEqual([]);
});

test('TSK-09 an empty comment is none, and one too long is refused before anything is kept', async () => {
	const card = await newCard(durand);
	expect(await addComment(office, { actor: anne, cardId: card, words: ' \n' })).toMatchObject({
		refusal: 'comment.empty',
	});
	expect(await addComment(office, { actor: anne, cardId: card, words: 'x'.repeat(4001) })).toMatchObject({
		refusal: 'comment.tooLong',
	});
	expect(await db.read(operator.organizationId, (tx) => commentsOfCard(tx, card))).toEqual([]);
});

test('TSK-09 whoever owns a client hears what its contacts do, and what was seen is no news any more', async () => {
	await db.write(operator, async (tx) => {
		const contact = { ...operator, kind: 'contact' as const, id: '01890000-0000-7000-9000-000000000001' };
		const activity = { actorKind: contact.kind, actor: contact.id, clientId: durand, details: {} };
		await tx
			.insertInto('activity')
			.values([
				{ ...activity, name: 'dispute.opened' },
				{ ...activity, name: 'contact.linkAsked' },
			])
			.execute();
	});
	const [first] = await bellOf(dora);
	expect(first).toMatchObject({ kind: 'contact', name: 'dispute.opened', clientName: 'Durand', unseen: true });
	expect((await bellOf(dora)).map(({ name }) => name)).not.toContain('contact.linkAsked');
	expect((await bellOf(anne)).map(({ name }) => name)).not.toContain('dispute.opened');
	await hearBell(office, { actor: dora, upTo: first?.at ?? new Date(0) });
	expect((await bellOf(dora)).filter(({ unseen }) => unseen)).toEqual([]);
});
