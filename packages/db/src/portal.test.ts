import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { oneOfEach } from '../testing/one-of-each.ts';
import { quarrellingClient } from '../testing/quarrelling-client.ts';
import { testDatabase, testOrganization } from '../testing/test-database.ts';
import { testPortal } from '../testing/test-portal.ts';
import { installPortalKey } from './portal-access.ts';
import { openPortal, signIdentity } from './portal.ts';
import type { PortalContact } from './portal.ts';

const { database, url: ownerUrl } = await testDatabase();
const ours = await testOrganization(database, 1);
const theirs = await testOrganization(database, 2);
await oneOfEach(database, ours);
await oneOfEach(database, theirs);
const x = await quarrellingClient(database, ours, 'X');
const y = await quarrellingClient(database, ours, 'Y');
const both = await quarrellingClient(database, ours, 'Z', y.contact);
const abroad = await quarrellingClient(database, theirs, 'X');

const { url, secret } = await testPortal(ownerUrl);
const owner = postgres(ownerUrl, { max: 1 });
/** The login of the portal and nothing else, as somebody would have it who got hold of its password. */
const login = postgres(url, { max: 1, connection: { role: 'quittance_portal' }, onnotice: () => {} });
afterAll(() => Promise.all([owner.end(), login.end()]));

const { organizationId } = ours;
const contact: PortalContact = { organizationId, id: x.contact };
const signed = (who: PortalContact, at = new Date(), with_ = secret) => signIdentity(who, with_, at);

type Setting = { readonly identity?: string; readonly organization?: string };

/** Asks as whoever the settings name, and answers rows as plain objects. */
const ask = (query: string, { identity = signed(contact), organization = organizationId }: Setting = {}) =>
	login.begin(async (sql) => {
		await sql`select set_config('quittance.organization_id', ${organization}, true), set_config('quittance.contact', ${identity}, true)`;
		return [...(await sql.unsafe(query))] as Record<string, unknown>[];
	});

/** Every column of the catalogue that a contact reads. Whatever is added to a table is not among them until somebody says so. */
const readable: Readonly<Record<string, string>> = {
	organization:
		'id name country time_zone language currency siren vat_number address_lines postal_code city reply_to iban bic promise_longest_days promise_most',
	client: 'organization_id id name account_code language looked_on',
	client_contact: 'organization_id client_id contact_id',
	contact: 'organization_id id name',
	invoice: 'organization_id id client_id kind number issued_on due_on currency amount_minor open_minor look_on',
	credit_note: 'organization_id id client_id kind number issued_on currency amount_minor open_minor',
	payment:
		'organization_id id client_id reference method paid_on currency amount_minor open_minor look_on cancelled_at',
	match: 'organization_id id invoice_id payment_id credit_note_id amount_minor matched_on undone_at',
	promise: 'organization_id id invoice_id amount_minor promised_on state made_by made_at settled_at',
	dispute: 'organization_id id invoice_id amount_minor reason state opened_by opened_at closed_at',
	dispute_reason: 'organization_id code position french english retired_at',
	dispute_message: 'organization_id id dispute_id author_kind author words written_at',
	document:
		'organization_id id client_id kind invoice_id dispute_id dispute_message_id key name media_type byte_size sha256 shown_to_client added_by_kind added_by added_at',
	action: 'organization_id id client_id currency channel total_minor done_on',
	action_invoice: 'organization_id action_id invoice_id chased_minor',
	delivery: 'organization_id id action_id channel state subject body_text body_html document_key settled_at',
	activity: 'organization_id id name subject client_id at written_by',
	task: 'organization_id id kind promise_id dispute_id state',
	card: 'organization_id task_id board_column version',
};
/** Tables without an id of their own: what identifies the rows that the contact of X sees. */
const seenBy: Readonly<Record<string, { readonly column: string; readonly values: readonly string[] }>> = {
	client_contact: { column: 'contact_id', values: [x.contact, x.colleague] },
	action_invoice: { column: 'action_id', values: x.seen['action'] ?? [] },
	card: { column: 'task_id', values: x.seen['task'] ?? [] },
	dispute_reason: { column: 'code', values: ['price'] },
};

const catalogue = await owner<{ table: string; columns: string[] }[]>`
	select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
	from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
	where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p') group by 1 order by 1`;

test.each(catalogue)(
	'PTL-07 $table: each column is either refused or shows rows of the own client alone',
	async (walked) => {
		const { table, columns } = walked;
		const granted: string[] = [];
		for (const column of columns) {
			const rows = await ask(`select "${column}" from "${table}"`).catch((error: unknown) => error as Error);
			if (rows instanceof Error) expect(rows.message).toContain('permission denied');
			else granted.push(column);
		}
		expect(granted.toSorted().join(' ')).toBe((readable[table] ?? '').split(' ').toSorted().join(' '));
		if (granted.length === 0) return;
		const { column, values } = seenBy[table] ?? { column: 'id', values: x.seen[table] };
		const rows = await ask(`select "${column}" as which from "${table}"`);
		expect(rows.map(({ which }) => which).toSorted()).toEqual(values?.toSorted());
	},
);

const everySighting = Object.keys(readable).map((table) => `(select count(*)::int from "${table}") as "${table}"`);
const nothing = Object.fromEntries(Object.keys(readable).map((table) => [table, 0]));
const counted = async (setting: Setting) => (await ask(`select ${everySighting.join(', ')}`, setting))[0];

test.each<[string, Setting]>([
	['absent', { identity: '' }],
	['no identity at all', { identity: 'Marie' }],
	['signed with another key', { identity: signed(contact, new Date(), 'not the secret of the portal at all') }],
	['expired', { identity: signed(contact, new Date(Date.now() - 301_000)) }],
	['another contact under the signature', { identity: signed(contact).replace(x.contact, y.contact) }],
	['a later end under the signature', { identity: signed(contact).replace(/\.\d+\./, '.99999999999.') }],
	['of nobody', { identity: signed({ organizationId, id: randomUUID() }) }],
	['of another organization', { organization: theirs.organizationId }],
	['of no organization', { organization: '' }],
])('PTL-07 an identity that is forged sees nothing: %s', async (who, setting) => {
	const seen = await counted(setting);
	// A true contact of no client has an organization with its reasons, and nothing else.
	const own = who === 'of nobody' ? { organization: 1, dispute_reason: 1 } : {};
	expect(seen).toEqual({ ...nothing, ...own });
});

test('PTL-07 a contact of two clients sees both, and the contact of the same name elsewhere neither', async () => {
	const ids = async (who: PortalContact) =>
		(await ask('select id from client order by name', { identity: signed(who), organization: who.organizationId })).map(
			({ id }) => id,
		);
	expect(await ids({ organizationId, id: y.contact })).toEqual([y.client, both.client]);
	expect(await ids({ organizationId: theirs.organizationId, id: abroad.contact })).toEqual([abroad.client]);
	expect(await ids({ organizationId: theirs.organizationId, id: x.contact })).toEqual([]);
});

test('PTL-07 what an injected statement sets picks nobody, and the login becomes nobody else', async () => {
	const injected = [
		`set local quittance.contact = '${organizationId}.${y.contact}.99999999999.${'0'.repeat(64)}'; select id from client`,
		`set local quittance.organization_id = '${theirs.organizationId}'; select id from client`,
		`reset quittance.contact; select id from client`,
	];
	for (const statements of injected) expect((await ask(statements)).flat().filter((row) => 'id' in row)).toEqual([]);
	for (const role of ['quittance_app', 'quittance_owner', 'quittance_night', 'quittance_door', 'postgres'])
		await expect(ask(`set role ${role}`)).rejects.toThrow(/permission denied|does not exist/);
	await expect(ask('set session authorization quittance_app')).rejects.toThrow('permission denied');
	await expect(ask('set role none; select id from client')).rejects.toThrow('permission denied');
	expect(await ask('reset role; select current_user::text as role')).toEqual([[], [{ role: 'quittance_portal' }]]);
	await expect(ask('select * from migration.kysely_migration')).rejects.toThrow('permission denied');
	await expect(ask('alter table client disable row level security')).rejects.toThrow('must be owner');
	await expect(ask('create table mine (a int)')).rejects.toThrow('permission denied');
	await expect(ask(`select pg_read_file('/etc/hostname')`)).rejects.toThrow('permission denied');
});

const someoneElse = { invoice: y.seen['invoice']?.[0] ?? '', dispute: y.seen['dispute']?.[0] ?? '' };
const own = {
	invoice: x.seen['invoice']?.[0] ?? '',
	dispute: x.seen['dispute']?.[0] ?? '',
	promise: x.seen['promise']?.[0],
};

test.each<[string, string]>([
	[
		'a dispute of another client’s invoice',
		`insert into dispute (invoice_id, reason, opened_by) values ('${someoneElse.invoice}', 'price', '${x.contact}')`,
	],
	[
		'a dispute in a colleague’s name',
		`insert into dispute (invoice_id, reason, opened_by) values ('${own.invoice}', 'price', '${x.colleague}')`,
	],
	[
		'a promise for another client',
		`insert into promise (invoice_id, amount_minor, promised_on, made_by) values ('${someoneElse.invoice}', 1, '2026-12-01', '${x.contact}')`,
	],
	[
		'a message in another client’s dispute',
		`insert into dispute_message (dispute_id, author_kind, author, words) values ('${someoneElse.dispute}', 'contact', '${x.contact}', 'Hello')`,
	],
	[
		'an answer of the staff',
		`insert into dispute_message (dispute_id, author_kind, author, words) values ('${own.dispute}', 'collaborator', '${x.contact}', 'You are right')`,
	],
	[
		'an activity on another client',
		`insert into activity (name, client_id, actor_kind, actor) values ('client.paid', '${y.client}', 'contact', '${x.contact}')`,
	],
	[
		'an activity of the staff',
		`insert into activity (name, client_id, actor_kind, actor) values ('client.paid', '${x.client}', 'collaborator', '${x.contact}')`,
	],
	[
		'an activity on no client',
		`insert into activity (name, actor_kind, actor) values ('client.paid', 'contact', '${x.contact}')`,
	],
	['a card of another client', `insert into task (kind, client_id) values ('answer', '${y.client}')`],
	['a card that is not the portal’s', `insert into task (kind, client_id) values ('fault', '${x.client}')`],
	['a client looked at', `update client set looked_on = '2026-01-01'`],
])('PTL-07 in somebody else’s name, or on somebody else’s, nothing is written: %s', async (_, statement) => {
	await expect(ask(statement)).rejects.toThrow('row-level security');
});

test.each([
	`update invoice set open_minor = 0`,
	`update invoice set note = ''`,
	`update organization set iban = 'FR00'`,
	`update dispute set state = 'accepted'`,
	`insert into payment (client_id, currency) values (null, 'EUR')`,
	`insert into activity (name, at) values ('client.paid', now())`,
	`delete from dispute`,
	`delete from document`,
	`truncate activity`,
	`select current_setting('x', true) from portal_key`,
	`select take_attempt('staff', 'ada@example.org', 1)`,
])('PTL-07 the portal is granted nothing else: %s', async (statement) => {
	await expect(ask(statement)).rejects.toThrow('permission denied');
});

test('PTL-07 a promise of others cannot be taken back: not even locked', async () => {
	expect(
		await ask(
			`update promise set state = 'cancelled', settled_at = now() where id = '${own.promise ?? ''}' returning id`,
		),
	).toEqual([]);
	expect(await ask(`select id from promise where id = '${own.promise ?? ''}' for update`)).toEqual([]);
});

test('the identity is checked once per statement, and the invoices are found by their index', async () => {
	for (const query of [
		'select * from (select id, open_minor from invoice) i',
		'select id from dispute',
		'select id from delivery',
	]) {
		const plan = (await ask(`explain (analyze, verbose, costs off, timing off) ${query}`)).map(
			(row) => row['QUERY PLAN'],
		);
		const asked = plan.filter((line) => /current_c(ontact|lients)\(\)/.test(String(line)));
		expect(asked.length, plan.join('\n')).toBeGreaterThan(0);
		for (const line of asked) expect(line).toMatch(/Output: current_c(ontact|lients)\(\)/);
	}
});

test('a new key counts at once and the old one for an hour; a short secret is no key', async () => {
	const fresh = 'a newer secret, of more than sixty-four bytes, so that it is hashed first';
	await installPortalKey(ownerUrl, fresh);
	const seesX = async (identity: string) => (await ask('select id from client', { identity })).length === 1;
	expect([await seesX(signed(contact)), await seesX(signed(contact, new Date(), fresh))]).toEqual([true, true]);
	await owner`update portal_key set until = now() - interval '1 second' where until is not null`;
	expect([await seesX(signed(contact)), await seesX(signed(contact, new Date(), fresh))]).toEqual([false, true]);
	await installPortalKey(ownerUrl, secret);
	expect(await seesX(signed(contact))).toBe(true);
	await expect(installPortalKey(ownerUrl, 'short')).rejects.toThrow('32 bytes');
});

test('the portal hands on a database that is the contact’s', async () => {
	const portal = openPortal(url, { applicationName: 'test', secret, now: () => new Date(), max: 2 });
	const clients = (who: PortalContact) =>
		portal.as(who).read(organizationId, (tx) => tx.selectFrom('client').select('id').orderBy('name').execute());
	expect(await Promise.all([contact, { organizationId, id: y.contact }, contact].map(clients))).toEqual([
		[{ id: x.client }],
		[{ id: y.client }, { id: both.client }],
		[{ id: x.client }],
	]);
	await portal.close();
});

test('CLI-13 a contact sees nothing any more of a client that was deleted', async () => {
	const someone = await database.read(organizationId, (tx) =>
		tx.selectFrom('collaborator').select('id').limit(1).executeTakeFirstOrThrow(),
	);
	const deleted = { deletedAt: new Date('2026-03-10'), deletedBy: someone.id };
	await database.write(ours, (tx) => tx.updateTable('client').set(deleted).where('id', '=', y.client).execute());
	const seen = (table: string, identity = signed({ organizationId, id: y.contact })) =>
		ask(`select from ${table}`, { identity });
	expect(await ask('select id from client', { identity: signed({ organizationId, id: y.contact }) })).toEqual([
		{ id: both.client },
	]);
	const back = { deletedAt: null, deletedBy: null };
	const invoices = (await seen('invoice')).length;
	await database.write(ours, (tx) => tx.updateTable('client').set(back).where('id', '=', y.client).execute());
	expect((await seen('invoice')).length).toBeGreaterThan(invoices);
});
