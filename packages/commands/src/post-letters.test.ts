import { addDays, day } from '@quittance/core/calendar/day.ts';
import { allow, refuse } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { nobodyPrints } from '../testing/send-night.ts';
import { planRun } from './plan-run.ts';
import { postLetters } from './post-letters.ts';
import { readLetters } from './read-letters.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
const organizationId = '01890000-0000-7000-8000-000000000001';
const worker: Actor = { organizationId, kind: 'worker', id: 'worker 1' };
const { admin, colleague } = await openNightBook(db, organizationId, { today, channel: 'letter', automatic: false });
const office = { db, now: () => new Date('2026-03-10T09:00:00Z') };
for (const name of ['Durand', 'Blanc', 'Moreau'])
	await db.write(worker, async (tx) => {
		const invoices = [{ number: `${name}-1`, dueOn: addDays(today, -15), minor: 10_000n }];
		const { clientId } = await addDebtor(tx, { name, invoices });
		await tx
			.insertInto('address')
			.values({ clientId, lines: ['1 rue du Bac'], postalCode: '75007', city: 'Paris', country: 'FR' })
			.execute();
	});
await planRun(office, { actor: worker, day: today, ...nobodyPrints });
const cards = await db.read(organizationId, (tx) =>
	tx.selectFrom('action').select(['id', 'clientId']).orderBy('id').execute(),
);
const ids = cards.map(({ id }) => id);
const read = (actionIds: readonly string[], seenBy = admin.id) =>
	readLetters(office, { organizationId, actionIds, seenBy, ...nobodyPrints });

test('TSK-06 letters are read together in the amounts of today, each with its address', async () => {
	const letters = await read(ids);
	expect(letters).toHaveLength(3);
	for (const letter of letters)
		expect(letter).toMatchObject(
			allow({ content: { due: 10_000n }, to: { recipient: [expect.any(String), '1 rue du Bac', '75007 Paris'] } }),
		);
});

test('SCN-16 TSK-06 a letter with nothing left to ask for says so, and is not printed', async () => {
	const settle = (minor: bigint) =>
		db.write(worker, (tx) =>
			tx
				.updateTable('invoice')
				.set({ openMinor: minor })
				.where('clientId', '=', cards[0]?.clientId ?? '')
				.execute(),
		);
	await settle(0n);
	expect(await read(ids.slice(0, 1))).toEqual([refuse('action.nothingLeft', { because: 'paid' })]);
	await settle(10_000n);
	expect(await read([organizationId])).toEqual([refuse('action.unknown')]);
});

test('SCN-15 TSK-06 letters are marked posted together, all or none; of two who post the same pile one is told', async () => {
	const post = (actor: Actor, actionIds = ids) => postLetters(office, { actor, actionIds });
	expect(await post(admin, [...ids, organizationId])).toEqual(refuse('action.unknown'));
	const elsewhere = await testOrganization(db, 2);
	expect(await post({ ...elsewhere, kind: 'collaborator', id: admin.id })).toEqual(refuse('action.unknown'));
	const both = await Promise.all([post(admin), post(colleague, [...ids].reverse())]);
	expect(both).toContainEqual(allow({ posted: 3 }));
	expect(both).toContainEqual(refuse('action.notOpen', { state: 'done' }));
	const levels = await db.read(organizationId, (tx) =>
		tx.selectFrom('invoice').select(['level', 'levelDoneOn']).execute(),
	);
	expect(levels).toEqual(Array.from({ length: 3 }, () => ({ level: 1, levelDoneOn: today })));
});
