import type { Actor } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openQueue } from './queue.ts';

const { database, url } = await testDatabase();
const ours: Actor = await testOrganization(database);
const faults: Error[] = [];
const queue = await openQueue(url, { applicationName: 'queue test', onError: (fault) => faults.push(fault) });
afterAll(() => queue.close());

const job = (deliveryId: string) => ({ organizationId: ours.organizationId, deliveryId });

test('a job asked for in a transaction is done when it commits, and never was when it does not', async () => {
	const seen: string[] = [];
	const both = Promise.withResolvers<null>();
	await queue.work('delivery.send', 1, async ({ deliveryId }) => {
		seen.push(deliveryId);
		if (seen.length === 2) both.resolve(null);
	});
	const undone = database.write(ours, async (tx) => {
		await queue.enqueue(tx, 'delivery.send', job('rolled back'));
		throw new Error('never mind');
	});
	await expect(undone).rejects.toThrow('never mind');
	await database.write(ours, (tx) => queue.enqueue(tx, 'delivery.send', job('first')));
	await database.write(ours, (tx) => queue.enqueue(tx, 'delivery.send', job('second')));
	await both.promise;
	expect(seen.sort()).toEqual(['first', 'second']);
	expect(faults).toEqual([]);
});

test('the application may ask for jobs, and neither takes nor removes them', async () => {
	await expect(database.write(ours, (tx) => sql`delete from pgboss.job`.execute(tx))).rejects.toThrow(
		'permission denied',
	);
	await expect(
		database.write(ours, (tx) => sql`update pgboss.job set state = 'completed'`.execute(tx)),
	).rejects.toThrow('permission denied');
});

test('a second opening finds everything in place', async () => {
	const again = await openQueue(url, { applicationName: 'queue test 2', onError: (fault) => faults.push(fault) });
	await again.keepHours();
	await again.close();
	expect(faults).toEqual([]);
});
