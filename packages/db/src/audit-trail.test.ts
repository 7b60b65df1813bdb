import { day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase, testOrganization } from '../testing/test-database.ts';
import { record } from './activities.ts';
import { auditTrail, type AuditFilter } from './audit-trail.ts';
import type { Actor } from './open.ts';

const { database } = await testDatabase();
const ours = await testOrganization(database, 1);
const theirs = await testOrganization(database, 2);

const anne = await database.write(ours, (tx) =>
	tx
		.insertInto('collaborator')
		.values({ name: 'Anne', email: 'anne@belmont.example', role: 'admin' })
		.returning('id')
		.executeTakeFirstOrThrow(),
);
const byAnne: Actor = { ...ours, kind: 'collaborator', id: anne.id };
const happen = (actor: Actor, name: string, at: string, details = {}) =>
	database.write(actor, async (tx) => {
		await sql`select set_config('quittance.moment', ${at}, true)`.execute(tx);
		await record(tx, { name, actor, details });
	});
await happen(ours, 'organization.created', '2026-03-09T22:30:00Z');
await happen(byAnne, 'collaborator.roleSet', '2026-03-09T23:30:00Z', { before: 'viewer', after: 'admin' });
await happen(byAnne, 'dispute.moved', '2026-03-10T09:00:00Z');
await happen(theirs, 'organization.created', '2026-03-10T09:00:00Z');

const names = async (filter: AuditFilter, most = 10, before?: string) =>
	(await database.read(ours.organizationId, (tx) => auditTrail(tx, filter, most, before))).map(({ name }) => name);

test('ORG-03 everything that happened is told newest first, by person, by kind and by the organization’s own day', async () => {
	expect(await names({})).toEqual(['dispute.moved', 'collaborator.roleSet', 'organization.created']);
	expect(await names({ actor: anne.id })).toEqual(['dispute.moved', 'collaborator.roleSet']);
	expect(await names({ noun: 'collaborator' })).toEqual(['collaborator.roleSet']);
	// Half past eleven in the evening, by the clock of Greenwich, is the next day in Paris.
	expect(await names({ day: day('2026-03-10') })).toEqual(['dispute.moved', 'collaborator.roleSet']);
	expect(await names({ day: day('2026-03-09') })).toEqual(['organization.created']);
});

test('ORG-03 ORG-04 a page begins where the last one ended, says before and after, and nothing of another organization', async () => {
	const [first] = await database.read(ours.organizationId, (tx) => auditTrail(tx, {}, 1));
	expect(await names({}, 1, first?.id)).toEqual(['collaborator.roleSet']);
	const [changed] = await database.read(ours.organizationId, (tx) => auditTrail(tx, { noun: 'collaborator' }, 1));
	expect(changed).toMatchObject({ actor: 'Anne', details: { before: 'viewer', after: 'admin' } });
});
