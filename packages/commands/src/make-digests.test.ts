import { day, type Day } from '@quittance/core/calendar/day.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addCollaborator } from './add-collaborator.ts';
import { chooseDigest } from './choose-digest.ts';
import { makeDigests } from './make-digests.ts';

const { database: db } = await testDatabase();
let organizations = 0;

/** A firm in Paris and its clock. */
async function opened() {
	const operator = await testOrganization(db, ++organizations);
	let moment = new Date('2026-03-10T08:00:00Z');
	const office = { db, now: () => moment };
	const hired = async (name: string): Promise<Actor> => {
		const person = {
			name,
			role: 'collaborator',
			email: `${name}${organizations}@belmont.example`,
			language: 'fr',
		} as const;
		const added = await addCollaborator(office, { actor: operator, ...person });
		if (!added.ok) throw new Error(added.refusal);
		return { ...operator, kind: 'collaborator', id: added.value.collaboratorId };
	};
	return {
		...{ operator, office },
		at: (instant: string) => (moment = new Date(instant)),
		hired,
		digests: () => makeDigests(office, { actor: operator }),
		task: (owner: Actor, dueOn: Day, clientId: string | null = null) =>
			db.write(operator, (tx) =>
				tx.insertInto('task').values({ kind: 'own', title: 'Call', dueOn, ownerId: owner.id, clientId }).execute(),
			),
	};
}

test('TSK-09 each morning somebody is told once what waits for them, and only who asked to be', async () => {
	const { office, hired, digests, task, at } = await opened();
	const [ada, bea] = [await hired('Ada'), await hired('Bea')];
	for (const person of [ada, bea]) await task(person, day('2026-03-10'));
	expect(await digests()).toEqual([]);
	await chooseDigest(office, { actor: ada, digest: 'each morning' });
	expect(await digests()).toMatchObject([{ name: 'Ada', language: 'fr', cards: 0, tasks: 1, news: 0 }]);
	expect(await digests()).toEqual([]);
	at('2026-03-11T08:00:00Z');
	expect(await digests()).toMatchObject([{ name: 'Ada' }]);
	await chooseDigest(office, { actor: ada, digest: 'never' });
	at('2026-03-12T08:00:00Z');
	expect(await digests()).toEqual([]);
});

test('TSK-09 ORG-05 the morning begins at seven where the organization is, and a morning with nothing is silent', async () => {
	const { office, hired, digests, task, at } = await opened();
	const ada = await hired('Ada');
	await chooseDigest(office, { actor: ada, digest: 'each morning' });
	await task(ada, day('2026-03-11'));
	at('2026-03-10T08:00:00Z');
	expect(await digests()).toEqual([]);
	at('2026-03-11T05:59:00Z');
	expect(await digests()).toEqual([]);
	at('2026-03-11T06:00:00Z');
	expect(await digests()).toMatchObject([{ tasks: 1 }]);
});

test('TSK-09 of two workers each tells others, and nobody twice', async () => {
	const { office, hired, digests, task } = await opened();
	for (const name of ['Ada', 'Bea', 'Cleo']) {
		const person = await hired(name);
		await chooseDigest(office, { actor: person, digest: 'each morning' });
		await task(person, day('2026-03-10'));
	}
	const told = (await Promise.all([digests(), digests()])).flat();
	expect(told.map(({ name }) => name).sort()).toEqual(['Ada', 'Bea', 'Cleo']);
});

test('TSK-09 DOC-02 what is about a client that somebody may not see does not wait for them', async () => {
	const { operator, office, hired, digests, task } = await opened();
	const ada = await hired('Ada');
	await chooseDigest(office, { actor: ada, digest: 'each morning' });
	const clientId = await db.write(operator, async (tx) => {
		const row = { name: 'Secretive', accountCode: '411S' };
		const { id } = await tx.insertInto('client').values(row).returning('id').executeTakeFirstOrThrow();
		await storeClientRight(tx, ada.id, id, 'none');
		return id;
	});
	await task(ada, day('2026-03-10'), clientId);
	expect(await digests()).toEqual([]);
});
