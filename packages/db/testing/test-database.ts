import { cloneOf } from '@quittance/postgres/test-database.ts';
import { afterAll, inject } from 'vitest';
import { openDatabase } from '../src/open.ts';
import type { Actor, Database } from '../src/open.ts';
import type {} from './global-setup.ts';

export type TestDatabase = {
	/** The owner's url, past the walls: to look behind the scenes. */
	readonly url: string;
	/** As the applications see it: behind the walls. */
	readonly database: Database;
};

/** A migrated, empty database for one test file; dropped at its end. */
export async function testDatabase(): Promise<TestDatabase> {
	const clone = await cloneOf(inject('templateUrl'));
	const database = openDatabase(clone.url, { applicationName: 'test', max: 5 });
	afterAll(async () => {
		await database.close();
		await clone.drop();
	});
	return { url: clone.url, database };
}

/** A new organization with the usual settings, and the operator who made it. The number makes its id; two numbers, two organizations. */
export async function testOrganization(
	database: Database,
	number = 1,
	name = `Organization ${number}`,
): Promise<Actor> {
	const organizationId = `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
	const actor: Actor = { organizationId, kind: 'operator', id: 'test' };
	await database.write(actor, (tx) =>
		tx.insertInto('organization').values({ id: organizationId, name, country: 'FR' }).execute(),
	);
	return actor;
}
