import { day } from '@quittance/core/calendar/day.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { newOrganization } from '../testing/ledger-book.ts';
import { addCollaborator } from './add-collaborator.ts';
import { assignOwner } from './assign-owner.ts';
import { deactivateCollaborator } from './deactivate-collaborator.ts';
import { stopClients } from './stop-clients.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-06-01T08:00:00Z') };

/** Three clients; Bruno may act on the first, read the second, and sees nothing of the third. */
async function book() {
	const actor = await newOrganization(office);
	const hire = async (role: 'admin' | 'collaborator' | 'viewer'): Promise<Actor> => {
		const email = `${role}@belmont.example`;
		const hired = await addCollaborator(office, { actor, email, name: role, role, language: 'fr' });
		if (!hired.ok) throw new Error(hired.refusal);
		return { ...actor, kind: 'collaborator', id: hired.value.collaboratorId };
	};
	const [bruno, viewer] = [await hire('collaborator'), await hire('viewer')];
	await hire('admin');
	const clientIds = await db.write(actor, async (tx) => {
		const rows = ['C1', 'C2', 'C3'].map((name) => ({ name, accountCode: name, lookedOn: day('2026-06-01') }));
		const ids = (await tx.insertInto('client').values(rows).returning('id').execute()).map(({ id }) => id);
		await storeClientRight(tx, bruno.id, ids[1] ?? '', 'read');
		await storeClientRight(tx, bruno.id, ids[2] ?? '', 'none');
		return ids;
	});
	return { actor, bruno, viewer, clientIds };
}

const look = (actor: Actor) =>
	db.read(actor.organizationId, (tx) =>
		tx.selectFrom('client').select(['name', 'ownerId', 'lookedOn']).orderBy('name').execute(),
	);

test('CLI-11 DOC-02 many clients get an owner at once: done, refused for want of a right, and not there are told apart', async () => {
	const { actor, bruno, clientIds } = await book();
	expect(await assignOwner(office, { actor: bruno, clientIds, ownerId: bruno.id })).toMatchObject({
		value: { changed: 1, unchanged: 0, readOnly: 1 },
	});
	expect(await assignOwner(office, { actor, clientIds, ownerId: bruno.id })).toMatchObject({
		value: { changed: 2, unchanged: 1, readOnly: 0 },
	});
	expect((await look(actor)).every(({ ownerId }) => ownerId === bruno.id)).toBe(true);
	expect(await assignOwner(office, { actor, clientIds, ownerId: null })).toMatchObject({ value: { changed: 3 } });
});

test('CLI-08 who may only look, or works here no more, is in charge of nobody', async () => {
	const { actor, bruno, viewer, clientIds } = await book();
	expect(await assignOwner(office, { actor, clientIds, ownerId: viewer.id })).toMatchObject({
		refusal: 'collaborator.notOwner',
	});
	const [assigned] = await Promise.all([
		assignOwner(office, { actor, clientIds, ownerId: bruno.id }),
		deactivateCollaborator(office, { actor, collaboratorId: bruno.id }),
	]);
	if (!assigned.ok) expect(assigned.refusal).toBe('collaborator.notOwner');
	expect((await look(actor)).every(({ ownerId }) => ownerId === null)).toBe(true);
});

test('CLI-11 INV-07 many clients are left alone until a day, with a reason, and the next run looks at each again', async () => {
	const { actor, bruno, clientIds } = await book();
	const until = day('2026-06-15');
	const stop = (more: object = {}) => stopClients(office, { actor: bruno, clientIds, until, reason: 'Salon', ...more });
	expect(await stop({ reason: ' ' })).toMatchObject({ refusal: 'hold.reasonMissing' });
	expect(await stop({ until: day('2026-05-31') })).toMatchObject({ refusal: 'hold.inThePast' });
	expect(await stop()).toMatchObject({ value: { changed: 1, readOnly: 1 } });
	expect(await stop({ actor })).toMatchObject({ value: { changed: 3, readOnly: 0 } });
	const holds = await db.read(actor.organizationId, (tx) =>
		tx.selectFrom('hold').select(['kind', 'untilOn', 'reason']).execute(),
	);
	expect(holds).toEqual(Array(3).fill({ kind: 'stop', untilOn: until, reason: 'Salon' }));
	expect((await look(actor)).map(({ lookedOn }) => lookedOn)).toEqual([null, null, null]);
});
