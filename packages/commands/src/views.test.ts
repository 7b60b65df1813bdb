import type { Actor } from '@quittance/db/open.ts';
import { viewsFor } from '@quittance/db/saved-views.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addCollaborator } from './add-collaborator.ts';
import { changeView } from './change-view.ts';
import { deleteView } from './delete-view.ts';
import { saveView } from './save-view.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date() };
let organizations = 0;

/** An office of its own, with an admin and two collaborators. */
async function openOffice() {
	const operator = await testOrganization(db, ++organizations);
	const hire = async (name: string, role: 'admin' | 'collaborator' | 'viewer'): Promise<Actor> => {
		const person = { name, role, email: `${name}@belmont.example`.toLowerCase(), language: 'fr' } as const;
		const added = await addCollaborator(office, { actor: operator, ...person });
		if (!added.ok) throw new Error(added.refusal);
		return { ...operator, kind: 'collaborator', id: added.value.collaboratorId };
	};
	return {
		anne: await hire('Anne', 'admin'),
		bruno: await hire('Bruno', 'collaborator'),
		carla: await hire('Carla', 'viewer'),
	};
}

const view = { list: 'clients', query: 'late&sort=overdue', shared: false } as const;
const keep = async (actor: Actor, name: string, shared = false): Promise<string> => {
	const kept = await saveView(office, { ...view, actor, name, shared });
	if (!kept.ok) throw new Error(kept.refusal);
	return kept.value.viewId;
};
const seenBy = async ({ organizationId, id }: Actor, list: 'clients' | 'owed' = 'clients') =>
	(await db.read(organizationId, (tx) => viewsFor(tx, id, list))).map(({ name, query, owner }) => [name, query, owner]);

test('CLI-11 a view is kept under a name for oneself, or for all; each list has its own', async () => {
	const { anne, bruno } = await openOffice();
	await keep(bruno, ' Late ones ');
	await keep(bruno, 'All together', true);
	expect(await seenBy(bruno)).toEqual([
		['All together', view.query, 'Bruno'],
		['Late ones', view.query, 'Bruno'],
	]);
	expect(await seenBy(anne)).toEqual([['All together', view.query, 'Bruno']]);
	expect(await seenBy(bruno, 'owed')).toEqual([]);
	expect((await saveView(office, { ...view, list: 'owed', actor: bruno, name: 'Late ones' })).ok).toBe(true);
	expect(await seenBy((await openOffice()).anne)).toEqual([]);
});

test('CLI-11 a view is renamed and shared by its owner; by an admin once it is shared; by nobody else', async () => {
	const { anne, bruno, carla } = await openOffice();
	const viewId = await keep(bruno, 'Late ones');
	const change = (actor: Actor, name: string, shared: boolean) => changeView(office, { actor, viewId, name, shared });
	const { anne: elsewhere } = await openOffice();
	for (const outsider of [anne, elsewhere])
		expect(await change(outsider, 'Mine', true)).toMatchObject({ refusal: 'view.unknown' });
	expect(await change(bruno, '  ', true)).toMatchObject({ refusal: 'view.nameMissing' });
	expect(await change(bruno, 'Very late ones', true)).toMatchObject({ ok: true });
	expect(await change(carla, 'Mine', true)).toMatchObject({ refusal: 'view.notYours' });
	expect(await deleteView(office, { actor: carla, viewId })).toMatchObject({ refusal: 'view.notYours' });
	expect(await seenBy(carla)).toEqual([['Very late ones', view.query, 'Bruno']]);
	expect(await change(anne, 'Latest', false)).toMatchObject({ ok: true });
	expect(await seenBy(anne)).toEqual([]);
	expect(await seenBy(bruno)).toEqual([['Latest', view.query, 'Bruno']]);
});

test('CLI-11 of two who keep, rename or delete at once one loses, and is told', async () => {
	const { anne, bruno } = await openOffice();
	const saved = await Promise.all(['late', 'LATE'].map((name) => saveView(office, { ...view, actor: bruno, name })));
	expect(saved.map((one) => (one.ok ? 'kept' : one.refusal)).sort()).toEqual(['kept', 'view.nameTaken']);
	const [one, other] = [await keep(bruno, 'One'), await keep(bruno, 'Other', true)];
	const renamed = await Promise.all(
		[one, other].map((viewId) => changeView(office, { actor: bruno, viewId, name: 'Same', shared: true })),
	);
	expect(renamed.map((each) => (each.ok ? 'renamed' : each.refusal)).sort()).toEqual(['renamed', 'view.nameTaken']);
	const gone = await Promise.all([
		deleteView(office, { actor: bruno, viewId: other }),
		deleteView(office, { actor: anne, viewId: other }),
	]);
	expect(gone.map((each) => (each.ok ? 'deleted' : each.refusal)).sort()).toEqual(['deleted', 'view.unknown']);
	expect(await changeView(office, { actor: bruno, viewId: other, name: 'Late', shared: false })).toMatchObject({
		refusal: 'view.unknown',
	});
});

test('CLI-11 ORG-03 what is shared stands in the audit trail, what one keeps for oneself does not', async () => {
	const { bruno } = await openOffice();
	const own = await keep(bruno, 'Own');
	await deleteView(office, { actor: bruno, viewId: own });
	const viewId = await keep(bruno, 'Ours', true);
	await changeView(office, { actor: bruno, viewId, name: 'Yours', shared: true });
	await deleteView(office, { actor: bruno, viewId });
	const happened = await db.read(bruno.organizationId, (tx) =>
		tx.selectFrom('activity').select(['name', 'details']).where('name', 'like', 'view.%').orderBy('id').execute(),
	);
	expect(happened).toMatchObject([
		{ name: 'view.shared', details: { name: 'Ours' } },
		{ name: 'view.changed', details: { before: 'Ours', after: 'Yours' } },
		{ name: 'view.deleted', details: { name: 'Yours' } },
	]);
});
