import { rightOnClient, rightsInOrder, suffices, type Right, type Role } from '@quittance/core/rights/client-right.ts';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase, testOrganization } from '../testing/test-database.ts';
import { clientsWithRight, saidOfClient, storeClientRight } from './client-rights.ts';

const { database } = await testDatabase();
const ours = await testOrganization(database);

const roles = ['admin', 'collaborator', 'viewer'] as const satisfies readonly Role[];
const clients = await database.write(ours, async (tx) => {
	const rows = await tx
		.insertInto('client')
		.values(Array.from({ length: 6 }, (_, n) => ({ name: `Client ${n}`, accountCode: `411${n}` })))
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
});
const staff = await database.write(ours, (tx) =>
	tx
		.insertInto('collaborator')
		.values(roles.map((role) => ({ role, name: role, email: `${role}@example.org` })))
		.returning(['id', 'role'])
		.execute(),
);

const aRight = fc.constantFrom<Right>(...rightsInOrder);
const said = fc.array(fc.option(aRight), { minLength: clients.length, maxLength: clients.length });
const gone = fc.array(fc.boolean(), { minLength: clients.length, maxLength: clients.length });

test('DOC-02 CLI-13 the predicate of lists says what the rule says, for whoever asks, whatever was granted and whoever was deleted', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...staff),
			said,
			gone,
			aRight,
			fc.constantFrom<'none' | 'read'>('none', 'read'),
			async ({ id, role }, granted, deleted, collaborator, viewer) => {
				await database.write(ours, async (tx) => {
					await tx.updateTable('organization').set({ collaboratorRight: collaborator, viewerRight: viewer }).execute();
					for (const [n, client] of clients.entries()) await storeClientRight(tx, id, client, granted[n] ?? null);
					const marked = clients.filter((_, n) => deleted[n]);
					await sql`update client set deleted_at = case when id = any(${marked}::uuid[]) then now() end,
						deleted_by = case when id = any(${marked}::uuid[]) then ${id}::uuid end`.execute(tx);
				});
				for (const needed of ['read', 'full'] as const) {
					const expected = clients.filter((_, n) =>
						suffices(rightOnClient(role, granted[n] ?? undefined, { collaborator, viewer }, deleted[n]), needed),
					);
					const found = await database.read(ours.organizationId, (tx) => clientsWithRight(tx, id, needed, clients));
					expect(found.sort()).toEqual([...expected].sort());
				}
			},
		),
		{ numRuns: 60 },
	);
});

test('ORG-01 whoever may no longer sign in has no right on anything', async () => {
	const [admin] = staff;
	await database.write(ours, (tx) =>
		tx
			.updateTable('collaborator')
			.set({ deactivatedAt: new Date('2026-01-01') })
			.where('id', '=', admin?.id ?? '')
			.execute(),
	);
	const look = await database.read(ours.organizationId, async (tx) => ({
		seen: await clientsWithRight(tx, admin?.id ?? '', 'read', clients),
		said: await saidOfClient(tx, admin?.id ?? '', clients[0] ?? ''),
	}));
	expect(look).toEqual({ seen: [], said: undefined });
});
