import type { Migration } from 'kysely/migration';
import { comments, role, run } from './create-table.ts';

const KEY = `
	create table portal_key ( -- Keys with which the portal signs whom it asks for. Nobody but the owner reads them.
		inner_block bytea primary key check (length(inner_block) = 64), -- The secret as HMAC begins with it: 64 bytes, each xor 0x36 (RFC 2104).
		outer_block bytea not null check (length(outer_block) = 64), -- The secret as HMAC ends with it: each byte xor 0x5c.
		until timestamptz -- When it stops to count, a newer one being there; null: the present one.
	)`;

/**
 * The contact of this statement, when the portal has signed for it: `organization.contact.expires.signature`, expires in seconds since
 * 1970, signature an HMAC-SHA256 in hexadecimal of what stands before it. Written out, so that no extension is needed.
 */
const CURRENT_CONTACT = `
	create function current_contact() returns uuid language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
		select part[3]::uuid
		from regexp_match(current_setting('quittance.contact', true), '^(([0-9a-f-]{36})[.]([0-9a-f-]{36})[.]([0-9]{1,11}))[.]([0-9a-f]{64})$') as part
		where part[2] = current_organization()::text
			and part[4]::bigint > extract(epoch from statement_timestamp())
			and exists (
				select from portal_key k
				where coalesce(k.until > statement_timestamp(), true)
					and sha256(k.outer_block || sha256(k.inner_block || convert_to(part[1], 'UTF8'))) = decode(part[5], 'hex')
			)
	$$`;

const CURRENT_CLIENTS = `
	create function current_clients() returns uuid[] language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
		select coalesce(array_agg(client_id), '{}') from client_contact
		where organization_id = current_organization() and contact_id = current_contact()
	$$`;

const OURS = 'organization_id = current_organization()';
/** Asked through a subquery, so that a statement asks once and not once a row. */
const SIGNED_IN = `${OURS} and (select current_contact()) is not null`;
const OWN = `${OURS} and client_id = any ((select current_clients())::uuid[])`;
/** What hangs on a row is seen by whom that row is seen. */
const through = (table: string, parent: string) =>
	`${OURS} and exists (select from ${parent} p where p.organization_id = ${table}.organization_id and p.id = ${table}.${parent}_id)`;
const BY_ME = (column: string) => `${column} = (select current_contact())::text`;

/** What a contact may hear of when it happens to its client: that it did, not who did it nor how. The screen then reads what it may see. */
const TOLD: readonly string[] = [
	...['dispute.opened', 'dispute.written', 'dispute.answered', 'dispute.moved'],
	...['promise.made', 'promise.asked', 'promise.kept', 'promise.late', 'promise.cancelled'],
	...['payment.recorded', 'payment.cancelled', 'match.made', 'match.undone', 'action.done'],
];

type Sight = { readonly columns: string; readonly where: string };

/** What a contact may see. Whatever is not here it does not see: notes, levels, flags, owners, credit limits, staff. */
const SEEN: Readonly<Record<string, Sight>> = {
	organization: {
		columns:
			'id, name, country, language, currency, time_zone, siren, vat_number, address_lines, postal_code, city, reply_to, iban, bic, promise_longest_days, promise_most',
		where: 'id = current_organization() and (select current_contact()) is not null',
	},
	client: {
		columns: 'organization_id, id, name, account_code, language, looked_on',
		where: `${OURS} and id = any ((select current_clients())::uuid[])`,
	},
	client_contact: { columns: 'organization_id, client_id, contact_id', where: OWN },
	contact: {
		columns: 'organization_id, id, name',
		where: `${SIGNED_IN} and exists (select from client_contact m where m.organization_id = contact.organization_id and m.contact_id = contact.id)`,
	},
	invoice: {
		columns:
			'organization_id, id, client_id, kind, number, issued_on, due_on, currency, amount_minor, open_minor, look_on',
		where: OWN,
	},
	credit_note: {
		columns: 'organization_id, id, client_id, kind, number, issued_on, currency, amount_minor, open_minor',
		where: OWN,
	},
	payment: {
		columns:
			'organization_id, id, client_id, reference, method, paid_on, currency, amount_minor, open_minor, look_on, cancelled_at',
		where: OWN,
	},
	match: {
		columns: 'organization_id, id, invoice_id, payment_id, credit_note_id, amount_minor, matched_on, undone_at',
		where: `${through('match', 'invoice')} and undone_at is null`,
	},
	promise: {
		columns: 'organization_id, id, invoice_id, amount_minor, promised_on, state, made_by, made_at, settled_at',
		where: through('promise', 'invoice'),
	},
	dispute: {
		columns: 'organization_id, id, invoice_id, amount_minor, reason, state, opened_by, opened_at, closed_at',
		where: through('dispute', 'invoice'),
	},
	dispute_reason: { columns: 'organization_id, code, position, french, english, retired_at', where: SIGNED_IN },
	dispute_message: {
		columns: 'organization_id, id, dispute_id, author_kind, author, words, written_at',
		where: through('dispute_message', 'dispute'),
	},
	document: {
		columns:
			'organization_id, id, client_id, kind, invoice_id, dispute_id, dispute_message_id, key, name, media_type, byte_size, sha256, shown_to_client, added_by_kind, added_by, added_at',
		where: `${OWN} and shown_to_client`,
	},
	action: {
		columns: 'organization_id, id, client_id, channel, currency, total_minor, done_on',
		where: `${OWN} and state = 'done'`,
	},
	action_invoice: {
		columns: 'organization_id, action_id, invoice_id, chased_minor',
		where: through('action_invoice', 'action'),
	},
	delivery: {
		columns: 'organization_id, id, action_id, channel, state, subject, body_text, body_html, document_key, settled_at',
		where: `${through('delivery', 'action')} and state = 'accepted'`,
	},
	activity: {
		columns: 'organization_id, id, name, subject, client_id, at, written_by',
		where: `${OWN} and (name in (${TOLD.map((name) => `'${name}'`).join(', ')}) or (actor_kind = 'contact' and ${BY_ME('actor')}))`,
	},
	task: {
		columns: 'organization_id, id, dispute_id, state',
		where: `${OWN} and kind in ('dispute', 'promise asked', 'answer')`,
	},
	card: { columns: 'organization_id, task_id, board_column, version', where: through('card', 'task') },
};

/** What a contact may add, always in its own name. */
const ADDED: Readonly<Record<string, Sight>> = {
	promise: {
		columns: 'invoice_id, amount_minor, promised_on, state, made_by, made_at, note',
		where: `${through('promise', 'invoice')} and ${BY_ME('made_by')} and state in ('asked', 'expected')`,
	},
	dispute: {
		columns: 'invoice_id, amount_minor, reason, opened_by, opened_at',
		where: `${through('dispute', 'invoice')} and ${BY_ME('opened_by')} and state = 'open'`,
	},
	dispute_message: {
		columns: 'dispute_id, author_kind, author, words, written_at',
		where: `${through('dispute_message', 'dispute')} and author_kind = 'contact' and ${BY_ME('author')}`,
	},
	document: {
		columns:
			'id, client_id, kind, invoice_id, dispute_id, dispute_message_id, key, name, media_type, byte_size, sha256, shown_to_client, added_by_kind, added_by, added_at',
		where: `${OWN} and kind = 'file' and shown_to_client and added_by_kind = 'contact' and ${BY_ME('added_by')}`,
	},
	activity: {
		columns: 'name, subject, client_id, actor_kind, actor, details',
		where: `${OWN} and actor_kind = 'contact' and ${BY_ME('actor')}`,
	},
	task: {
		columns: 'kind, client_id, invoice_id, promise_id, dispute_id, about, created_at',
		where: `${OWN} and kind in ('dispute', 'promise asked', 'answer')`,
	},
};

/**
 * What a contact may change or lock; locking a row asks for the right to change one of its columns. Of a client, an invoice and a payment
 * only the mark that the planner should look again; of its own promise, that it is taken back; of the card of its dispute, that
 * it is the staff's turn again.
 */
const CHANGED: Readonly<Record<string, Sight & { readonly becomes: string }>> = {
	client: {
		columns: 'looked_on',
		where: `${OURS} and id = any ((select current_clients())::uuid[])`,
		becomes: 'looked_on is null',
	},
	invoice: { columns: 'look_on', where: OWN, becomes: 'look_on is not null' },
	payment: { columns: 'look_on', where: OWN, becomes: 'look_on is not null' },
	promise: {
		columns: 'state, settled_at',
		where: `${through('promise', 'invoice')} and ${BY_ME('made_by')}`,
		becomes: `state = 'cancelled'`,
	},
	card: {
		columns: 'board_column, place, version, changed_by, changed_at',
		where: `${through('card', 'task')} and board_column = 'waiting for the client'`,
		becomes: `board_column = 'to do' and ${BY_ME('changed_by')}`,
	},
};

/** What the portal's login may ask before anybody is signed in. */
const DOOR = [
	'look_at_contact_link(text)',
	'spend_contact_link(text, text, text, text)',
	'contact_of_session(text)',
	'end_contact_session(text)',
	'wish_for_contact_link(text, text)',
];

/** The portal's own wall inside the organization's: a role that sees what the contact who is signed in may see, and nothing else. */
export const portal: Migration = {
	async up(db) {
		await run(
			db,
			role('quittance_portal'),
			`do $$ begin execute format('grant quittance_portal to %I', current_user); end $$`,
			`grant usage on schema public to quittance_portal`,
			`set local role quittance_owner`,
			KEY,
			...comments('portal_key', KEY),
			CURRENT_CONTACT,
			`comment on function current_contact() is 'The contact of this statement, when a key of the portal has signed for it in this organization and the signature has not expired; else null, and so nothing.'`,
			CURRENT_CLIENTS,
			`comment on function current_clients() is 'The clients that this contact acts for. Asked past the portal''s policy, which asks this function.'`,
			`revoke execute on function current_contact(), current_clients() from public`,
			`grant execute on function current_contact(), current_clients() to quittance_portal`,
			`create policy portal_asks_whose_clients on client_contact for select to quittance_owner using (${OURS} and contact_id = (select current_contact()))`,
			...Object.entries(SEEN).flatMap(([table, { columns, where }]) => [
				`create policy portal_sees on ${table} for select to quittance_portal using (${where})`,
				`grant select (${columns}) on ${table} to quittance_portal`,
			]),
			...Object.entries(ADDED).flatMap(([table, { columns, where }]) => [
				`create policy portal_adds on ${table} for insert to quittance_portal with check (${where})`,
				`grant insert (${columns}) on ${table} to quittance_portal`,
			]),
			...Object.entries(CHANGED).flatMap(([table, { columns, where, becomes }]) => [
				`create policy portal_changes on ${table} for update to quittance_portal using (${where}) with check (${becomes})`,
				`grant update (${columns}) on ${table} to quittance_portal`,
			]),
			'reset role',
			'set local role quittance_door',
			...DOOR.map((door) => `grant execute on function ${door} to quittance_portal`),
			'reset role',
		);
	},
};
