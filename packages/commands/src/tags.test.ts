import { storeClientRight } from '@quittance/db/client-rights.ts';
import { saveAssignmentRule } from '@quittance/db/assignment-rules.ts';
import type { Actor } from '@quittance/db/open.ts';
import { tagsListed } from '@quittance/db/tags.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { newOrganization } from '../testing/ledger-book.ts';
import { addCollaborator } from './add-collaborator.ts';
import { deleteTag } from './delete-tag.ts';
import { mergeTags } from './merge-tags.ts';
import { putTag } from './put-tag.ts';
import { saveTag } from './save-tag.ts';
import { takeTag } from './take-tag.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-06-01T08:00:00Z') };

/** Three clients, an admin, and a collaborator. */
async function book() {
	const admin = await newOrganization(office);
	const clients = await db.write(admin, (tx) =>
		tx
			.insertInto('client')
			.values(['C1', 'C2', 'C3'].map((name) => ({ name, accountCode: name })))
			.returning('id')
			.execute(),
	);
	const hired = await addCollaborator(office, {
		actor: admin,
		email: 'bruno@belmont.example',
		name: 'Bruno',
		role: 'collaborator',
		language: 'fr',
	});
	if (!hired.ok) throw new Error(hired.refusal);
	const bruno: Actor = { ...admin, kind: 'collaborator', id: hired.value.collaboratorId };
	const [one = '', two = '', three = ''] = clients.map(({ id }) => id);
	const put = async (name: string, ...clientIds: string[]) => {
		const done = await putTag(office, { actor: admin, clientIds, name });
		if (!done.ok) throw new Error(done.refusal);
		return done.value.tagId;
	};
	return { admin, bruno, one, two, three, put };
}

const read = <T>(actor: Actor, look: Parameters<typeof db.read<T>>[1]) => db.read(actor.organizationId, look);
const tags = (actor: Actor) =>
	read(actor, async (tx) =>
		(await tx.selectFrom('tag').select(['name', 'colour']).orderBy('name').execute()).map(
			({ name, colour }) => `${name} ${colour}`,
		),
	);
const worn = (actor: Actor) =>
	read(actor, async (tx) =>
		(
			await tx
				.selectFrom('clientTag as ct')
				.innerJoin('tag as t', 't.id', 'ct.tagId')
				.innerJoin('client as c', 'c.id', 'ct.clientId')
				.select(['c.name', 't.name as tag'])
				.orderBy('c.name')
				.orderBy('t.name')
				.execute()
		).map(({ name, tag }) => `${name} ${tag}`),
	);
const trail = (actor: Actor, name: string) =>
	read(actor, async (tx) =>
		(await tx.selectFrom('activity').select('details').where('name', '=', name).orderBy('id').execute()).map(
			({ details }) => details,
		),
	);

test('CLI-08 a tag is put on by its name, whatever its case, made when it is new, and taken off; both say how many', async () => {
	const { admin, bruno, one, two, three } = await book();
	const first = await putTag(office, { actor: bruno, clientIds: [one, two], name: ' Slow payer ' });
	expect(first).toMatchObject({ value: { changed: 2, unchanged: 0, readOnly: 0 } });
	const again = await putTag(office, { actor: bruno, clientIds: [two, three], name: 'SLOW payer' });
	expect(again).toMatchObject({ value: { changed: 1, unchanged: 1 } });
	expect(await tags(admin)).toEqual(['Slow payer grey']);
	expect(await worn(admin)).toEqual(['C1 Slow payer', 'C2 Slow payer', 'C3 Slow payer']);
	const tagId = first.ok ? first.value.tagId : '';
	const taken = await takeTag(office, { actor: bruno, clientIds: [one, two], tagId });
	expect(taken).toMatchObject({ value: { changed: 2, unchanged: 0 } });
	expect(await takeTag(office, { actor: bruno, clientIds: [one], tagId })).toMatchObject({
		value: { changed: 0, unchanged: 1 },
	});
	expect(await worn(admin)).toEqual(['C3 Slow payer']);
	expect(await trail(admin, 'tag.put')).toHaveLength(3);
	expect(await trail(admin, 'tag.taken')).toEqual([{ name: 'Slow payer' }, { name: 'Slow payer' }]);
	expect(await putTag(office, { actor: bruno, clientIds: [one], name: '  ' })).toMatchObject({
		refusal: 'tag.nameMissing',
	});
});

test('CLI-08 DOC-02 on a client that may only be read a tag stays as it was, and is counted; one that is not seen is none', async () => {
	const { admin, bruno, one, two, three } = await book();
	await db.write(admin, async (tx) => {
		await storeClientRight(tx, bruno.id, one, 'read');
		await storeClientRight(tx, bruno.id, two, 'none');
	});
	const done = await putTag(office, { actor: bruno, clientIds: [one, two, three], name: 'Slow' });
	expect(done).toMatchObject({ value: { changed: 1, readOnly: 1 } });
	expect(await putTag(office, { actor: bruno, clientIds: [two], name: 'Slow' })).toMatchObject({
		refusal: 'client.unknown',
	});
	expect(await putTag(office, { actor: bruno, clientIds: [one], name: 'New' })).toMatchObject({
		refusal: 'client.readOnly',
	});
	expect(await tags(admin)).toEqual(['Slow grey']);
	await putTag(office, { actor: admin, clientIds: [two], name: 'Slow' });
	expect(await read(admin, (tx) => tagsListed(tx, bruno.id))).toMatchObject([{ name: 'Slow', clients: 1 }]);
});

test('CLI-08 only admins make, rename, recolour, merge and delete tags', async () => {
	const { bruno, one, put } = await book();
	const [slow, large] = [await put('Slow', one), await put('Large', one)];
	const answers = [
		await saveTag(office, { actor: bruno, tagId: null, name: 'New', colour: 'red' }),
		await saveTag(office, { actor: bruno, tagId: slow, name: 'New', colour: 'red' }),
		await mergeTags(office, { actor: bruno, tagId: slow, intoId: large, clients: 1 }),
		await deleteTag(office, { actor: bruno, tagId: slow, clients: 1 }),
	];
	expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal))).toEqual(Array(4).fill('admin.required'));
});

test('CLI-08 GRP-03 a tag is renamed and recoloured, no two share a name, and a rule that asked for it still does', async () => {
	const { admin, one, put } = await book();
	const [slow] = [await put('Slow', one), await put('Large', one)];
	const conditions = [
		{ field: 'tag', compare: 'is', value: 'SLOW' },
		{ field: 'name', compare: 'is', value: 'Slow' },
	] as const;
	const rule = { name: 'Slow ones', conditions, groupIds: [], profileId: null, ownerId: null, scenarioId: null };
	await db.write(admin, (tx) => saveAssignmentRule(tx, null, rule));
	expect(await saveTag(office, { actor: admin, tagId: slow, name: ' LARGE', colour: 'red' })).toMatchObject({
		refusal: 'tag.nameTaken',
	});
	expect(await saveTag(office, { actor: admin, tagId: slow, name: 'Late', colour: 'ochre' })).toMatchObject({
		ok: true,
	});
	expect(await tags(admin)).toEqual(['Large grey', 'Late ochre']);
	const [stored] = await read(admin, (tx) => tx.selectFrom('assignmentRule').select('conditions').execute());
	expect(stored?.conditions).toEqual([{ ...conditions[0], value: 'Late' }, conditions[1]]);
	expect(await trail(admin, 'tag.renamed')).toEqual([{ before: 'Slow', after: 'Late', rules: 1 }]);
	expect(await trail(admin, 'tag.recoloured')).toEqual([{ name: 'Late', colourBefore: 'grey', colour: 'ochre' }]);
});

test('CLI-08 merged tags leave their clients the one that stays, once; more clients than was said are told first', async () => {
	const { admin, one, two, three, put } = await book();
	const [slow, late] = [await put('Slow', one, two), await put('Late', two, three)];
	const merge = (clients: number) => mergeTags(office, { actor: admin, tagId: slow, intoId: late, clients });
	expect(await merge(1)).toMatchObject({ refusal: 'tag.changed', about: { clients: 2 } });
	expect(await mergeTags(office, { actor: admin, tagId: slow, intoId: slow, clients: 2 })).toMatchObject({
		refusal: 'tag.withItself',
	});
	expect(await merge(2)).toMatchObject({ value: { moved: 1 } });
	expect(await worn(admin)).toEqual(['C1 Late', 'C2 Late', 'C3 Late']);
	expect(await tags(admin)).toEqual(['Late grey']);
	expect(await trail(admin, 'tag.merged')).toEqual([{ before: 'Slow', after: 'Late', moved: 1, rules: 0 }]);
	expect(await trail(admin, 'tag.replaced')).toHaveLength(2);
	expect(await merge(2)).toMatchObject({ refusal: 'tag.unknown' });
});

test('CLI-08 a tag that goes comes off its clients; who puts it on meanwhile makes it anew, or is seen by who deletes', async () => {
	const { admin, bruno, one, two, put } = await book();
	const slow = await put('Slow', one);
	const [gone, putOn] = await Promise.all([
		deleteTag(office, { actor: admin, tagId: slow, clients: 1 }),
		putTag(office, { actor: bruno, clientIds: [two], name: 'Slow' }),
	]);
	expect(putOn).toMatchObject({ ok: true });
	expect(gone.ok || gone.refusal === 'tag.changed').toBe(true);
	expect(await worn(admin)).toEqual(gone.ok ? ['C2 Slow'] : ['C1 Slow', 'C2 Slow']);
});

test('CLI-08 of two who give one name at once the second is told that it is taken', async () => {
	const { admin } = await book();
	const make = (name: string) => saveTag(office, { actor: admin, tagId: null, name, colour: 'blue' });
	const answers = await Promise.all([make('Slow'), make('SLOW')]);
	expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal)).sort()).toEqual(['done', 'tag.nameTaken']);
});
