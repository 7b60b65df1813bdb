import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { oneOfEach } from '../testing/one-of-each.ts';
import { testDatabase, testOrganization } from '../testing/test-database.ts';
import { beyondTheWall, openNight } from './beyond-the-wall.ts';

const { database, url } = await testDatabase();
const ours = await testOrganization(database, 1);
const theirs = await testOrganization(database, 2);
await oneOfEach(database, ours);

const owner = postgres(url, { max: 1 });
const app = postgres(url, { max: 1, connection: { role: 'quittance_app' } });
const night = openNight(url, { applicationName: 'test' });
afterAll(() => Promise.all([owner.end(), app.end(), night.close()]));

const all = await owner<{ name: string; oid: number; secured: boolean; owner: string }[]>`
	select relname as name, oid, relrowsecurity and relforcerowsecurity as secured, pg_get_userbyid(relowner) as owner
	from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p') order by relname`;
const walled = all.filter(({ name }) => !(name in beyondTheWall.tables));
/** `organization` itself is behind its wall too, by its id. */
const secured = all.filter(({ name }) => name === 'organization' || !(name in beyondTheWall.tables));

test('the catalog is walked, not an empty list', () => expect(walled.length).toBeGreaterThan(30));

test.each(walled)('ORG-04 $name names its organization in its key and in every foreign key', async ({ oid }) => {
	const [column] =
		await owner`select from pg_attribute where attrelid = ${oid} and attname = 'organization_id' and attnotnull`;
	expect(column).toBeDefined();
	const keys = await owner<{ definition: string; type: string }[]>`
		select pg_get_constraintdef(oid) as definition, contype as type from pg_constraint where conrelid = ${oid} and contype in ('p', 'u', 'f')`;
	expect(keys.filter(({ type }) => type === 'p')).toHaveLength(1);
	expect(keys.filter(({ definition }) => !/\(organization_id\b/.test(definition))).toEqual([]);
	const narrow = keys.filter(
		({ type, definition }) =>
			type === 'f' && !/REFERENCES (organization\(id\)|\w+\(organization_id, )/.test(definition),
	);
	expect(narrow).toEqual([]);
});

test.each(secured)(
	'ORG-04 $name has row-level security that binds its owner too, and one policy for the application',
	async ({ name, oid, secured }) => {
		expect(secured).toBe(true);
		const column = name === 'organization' ? 'id' : 'organization_id';
		const policies = await owner<{ role: string; name: string; reads: string; writes: string }[]>`
		select unnest(polroles)::regrole::text as role, polname as name, pg_get_expr(polqual, polrelid) as reads, pg_get_expr(polwithcheck, polrelid) as writes
		from pg_policy where polrelid = ${oid} order by 1`;
		const wall = `(${column} = current_organization())`;
		expect(policies.filter(({ role }) => role === 'quittance_app')).toEqual([
			{ role: 'quittance_app', name: 'organization_wall', reads: wall, writes: wall },
		]);
		expect(policies.some(({ role }) => role === 'quittance_night')).toBe(name in beyondTheWall.night);
		expect(policies.some(({ role }) => role === 'quittance_door')).toBe(name in beyondTheWall.door);
	},
);

test.each(all)('$name and each of its columns say what they are', async ({ name, oid }) => {
	const [about] = await owner<{ words: string | null }[]>`select obj_description(${oid}, 'pg_class') as words`;
	expect(about?.words, name).toBeTruthy();
	expect(
		await owner`select attname from pg_attribute where attrelid = ${oid} and attnum > 0 and not attisdropped and col_description(attrelid, attnum) is null`,
	).toEqual([]);
});

const count = async (organizationId: string, table: string): Promise<number> =>
	app.begin(async (sql) => {
		await sql`select set_config('quittance.organization_id', ${organizationId}, true)`;
		const [row] = await sql<{ count: string }[]>`select count(*) from ${sql(table)}`;
		return Number(row?.count);
	});

test.each(walled)(
	'ORG-04 $name shows its rows to their organization, and without a filter none to another or to nobody',
	async ({ name }) => {
		expect(await count(ours.organizationId, name)).toBeGreaterThan(0);
		expect(await count(theirs.organizationId, name)).toBe(0);
		expect(await count('', name)).toBe(0);
		const [{ count: unset } = { count: '-1' }] = await app<{ count: string }[]>`select count(*) from ${app(name)}`;
		expect(Number(unset)).toBe(0);
	},
);

test('ORG-04 an organization sees itself alone, and cannot put a row into another', async () => {
	expect(await count(ours.organizationId, 'organization')).toBe(1);
	const smuggle = database.write(ours, (tx) =>
		tx.insertInto('tag').values({ organizationId: theirs.organizationId, name: 'theirs' }).execute(),
	);
	await expect(smuggle).rejects.toThrow('row-level security');
	const move = database.write(ours, (tx) =>
		tx.updateTable('tag').set({ organizationId: theirs.organizationId }).execute(),
	);
	await expect(move).rejects.toThrow('row-level security');
});

test('the roles that applications use own nothing, cannot sign in, and pass no wall', async () => {
	const roles = await owner`
		select rolname as name, rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb as strong,
			exists (select from pg_class where relowner = r.oid) as owns, exists (select from pg_auth_members where member = r.oid) as joined
		from pg_roles r where rolname in ('quittance_app', 'quittance_door', 'quittance_night', 'quittance_portal') order by 1`;
	expect(roles).toEqual(
		['quittance_app', 'quittance_door', 'quittance_night', 'quittance_portal'].map((name) => ({
			name,
			strong: false,
			owns: false,
			joined: false,
		})),
	);
	expect(new Set(all.map((table) => table.owner))).toEqual(new Set(['quittance_owner']));
});

test('nobody but its owner reads the keys of the portal, and a policy is for a role that is listed here', async () => {
	expect(
		await owner`select from information_schema.column_privileges where table_name = 'portal_key' and grantee <> 'quittance_owner'`,
	).toEqual([]);
	const roles = await owner<{ role: string }[]>`
		select distinct unnest(polroles)::regrole::text as role from pg_policy order by 1`;
	// The owner asks past the portal's policies which clients a contact has; the walk over what a contact sees: portal.test.ts.
	const known = ['quittance_app', 'quittance_door', 'quittance_night', 'quittance_owner', 'quittance_portal'];
	expect(roles.map(({ role }) => role).filter((role) => !known.includes(role))).toEqual([]);
});

test('the night sees of all organizations what is listed, and can change nothing', async () => {
	expect((await night.organizations()).map(({ id }) => id)).toEqual([ours.organizationId, theirs.organizationId]);
	const [delivery] = await owner<{ envelope: string; id: string }[]>`select envelope, id from delivery`;
	expect(await night.deliveryOfEnvelope(delivery?.envelope ?? '')).toEqual({
		organizationId: ours.organizationId,
		id: delivery?.id,
	});
	const granted = await owner<{ table: string; may: string }[]>`
		select distinct table_name as table, privilege_type as may from information_schema.column_privileges where grantee = 'quittance_night' and table_schema = 'public' order by 1`;
	expect(granted).toEqual(
		Object.keys(beyondTheWall.night)
			.sort()
			.map((table) => ({ table, may: 'SELECT' })),
	);
});

test('the door sees of all organizations what is listed, and makes no link, credential or colleague', async () => {
	const granted = await owner<{ table: string; may: string }[]>`
		select distinct table_name as table, privilege_type as may from information_schema.column_privileges where grantee = 'quittance_door' and table_schema = 'public' order by 1, 2`;
	expect([...new Set(granted.map(({ table }) => table))].sort()).toEqual(Object.keys(beyondTheWall.door).sort());
	const writes = granted.filter(({ may }) => may !== 'SELECT').map(({ table, may }) => `${table}: ${may}`);
	expect(writes.sort()).toEqual([
		'activity: INSERT',
		'begun_sign_in: INSERT',
		'collaborator: UPDATE',
		'contact_link: UPDATE',
		'contact_session: INSERT',
		'contact_session: UPDATE',
		'link_wish: INSERT',
		'recovery_code: UPDATE',
		'second_factor: UPDATE',
		'sign_in_attempt: INSERT',
		'staff_session: INSERT',
		'staff_session: UPDATE',
	]);
});

test('a function that runs with the rights of its owner answers nobody whom a grant does not name', async () => {
	expect(
		await owner`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('public', oid, 'execute')`,
	).toEqual([]);
});

test('DOC-10 activities are added, never changed and never removed, not even by their owner', async () => {
	const change = database.write(ours, (tx) => tx.updateTable('activity').set({ actor: 'nobody' }).execute());
	await expect(change).rejects.toThrow('permission denied');
	await expect(database.write(ours, (tx) => tx.deleteFrom('activity').execute())).rejects.toThrow('permission denied');
	await expect(owner`update activity set actor = 'nobody'`).rejects.toThrow('append-only');
	await expect(owner`delete from activity`).rejects.toThrow('append-only');
	await expect(owner`truncate activity`).rejects.toThrow('append-only');
});
