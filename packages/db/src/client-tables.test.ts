import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase, testOrganization } from '../testing/test-database.ts';
import { clientTables, tablesApart } from './client-tables.ts';

const { database } = await testDatabase();
const actor = await testOrganization(database, 1, 'Belmont');

test('CLI-14 every table whose rows belong to a client has its way when clients are merged', async () => {
	const { rows } = await database.read(actor.organizationId, (tx) =>
		sql<{ name: string }>`
			select distinct conrelid::regclass::text as name from pg_constraint
			where contype = 'f' and confrelid = 'client'::regclass order by 1`.execute(tx),
	);
	const known = [...clientTables.map(({ table }) => table), ...tablesApart];
	expect(rows.map(({ name }) => name)).toEqual(known.toSorted());
});
