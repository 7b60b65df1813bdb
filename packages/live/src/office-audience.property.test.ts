import { rightOnClient, rightsInOrder, suffices, type Right, type Role } from '@quittance/core/rights/client-right.ts';
import { record } from '@quittance/db/activities.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import { addTask } from '@quittance/db/tasks.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addClient, cursorNow, hire, type Sessions } from '../testing/live-office.ts';
import { officeAudience } from './office-audience.ts';

const { database: db } = await testDatabase();
const ours = await testOrganization(db, 1);
const now = () => new Date('2026-03-10T09:00:00Z');
const audience = officeAudience({ db, now, who: () => Promise.resolve(undefined) });
const sessions: Sessions = new Map();

const roles = ['admin', 'collaborator', 'viewer'] as const satisfies readonly Role[];
const staff = await Promise.all(roles.map(async (role) => ({ role, ...(await hire(db, ours, sessions, role, role)) })));
const clients = await db.write(ours, async (tx) => {
	const ids: string[] = [];
	for (const name of ['Durand', 'Petit', 'Roux']) {
		const id = await addClient(tx, name);
		await addTask(tx, { kind: 'bounce', clientId: id }, now());
		ids.push(id);
	}
	return ids;
});

const aRight = fc.constantFrom<Right>(...rightsInOrder);
const rightsOfOne = fc.array(fc.option(aRight), { minLength: clients.length, maxLength: clients.length });
/** Of which clients something happens, one after the other; -1: of none. */
const events = fc.array(fc.integer({ min: -1, max: clients.length - 1 }), { minLength: 1, maxLength: 6 });

test('TSK-02 DOC-02 whatever the rights are, each hears of exactly the clients that they may see, with those cards and no other', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.tuple(rightsOfOne, rightsOfOne, rightsOfOne),
			aRight,
			fc.constantFrom<'none' | 'read'>('none', 'read'),
			events,
			async (said, collaborator, viewer, happening) => {
				const since = await cursorNow(db, ours);
				await db.write(ours, async (tx) => {
					await tx.updateTable('organization').set({ collaboratorRight: collaborator, viewerRight: viewer }).execute();
					for (const [at, { id }] of staff.entries())
						for (const [n, client] of clients.entries()) await storeClientRight(tx, id, client, said[at]?.[n] ?? null);
					for (const n of happening) {
						const clientId = clients[n];
						await record(tx, { name: 'hold.placed', actor: ours, ...(clientId !== undefined && { clientId }) });
					}
				});
				const listeners = staff.map(({ id }) => ({ viewer: { organizationId: ours.organizationId, id }, since }));
				const { news: told } = await audience.look(listeners);
				const news = told.map((one) => (one === 'gone' ? undefined : one));
				for (const [at, { role }] of staff.entries()) {
					const rightOf = (n: number) =>
						n < 0 ? 'full' : rightOnClient(role, said[at]?.[n] ?? undefined, { collaborator, viewer });
					const heard = happening.filter((n) => suffices(rightOf(n), 'read'));
					expect(news[at]?.happened.map(({ clientId }) => clientId) ?? []).toEqual(
						heard.map((n) => clients[n] ?? null),
					);
					const shown = [...new Set(heard)]
						.filter((n) => n >= 0)
						.map((n) => [clients[n], suffices(rightOf(n), 'full')]);
					expect((news[at]?.cards ?? []).map(({ client, mayAct }) => [client?.id, mayAct]).sort()).toEqual(
						shown.sort(),
					);
				}
			},
		),
		{ numRuns: 60 },
	);
});
