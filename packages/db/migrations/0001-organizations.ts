import type { Migration } from 'kysely/migration';
import { comments, createTables, organizationWall, role, run } from './create-table.ts';

const ORGANIZATION = `
	create table organization ( -- A firm that collects what it is owed. All else belongs to one of them.
		id uuid primary key default uuidv7(),
		name text not null check (name <> ''), -- As its clients know it; it signs the messages.
		country char(2) not null, -- ISO 3166-1; decides late-payment law and the layout of letters.
		region text, -- ISO 3166-2 part, for public holidays that only a region has.
		time_zone text not null default 'Europe/Paris', -- IANA name; all days of this organization are days there.
		language text not null default 'fr' check (language in ('fr', 'en')), -- Of its staff, and of clients that have none.
		currency char(3) not null default 'EUR', -- ISO 4217; of credit limits and new invoices.
		siren text, -- Legal number in France.
		vat_number text, -- European VAT number.
		address_lines text[] not null default '{}', -- Postal address of the sender, as printed.
		postal_code text, -- Of that address.
		city text, -- Of that address.
		sender_name text, -- From name of its mail; its own name when null.
		sender_address text, -- From address of its mail; nothing can be mailed while null.
		reply_to text, -- A mailbox that people read.
		iban text, -- Where clients pay.
		bic text, -- Of that account.
		automatic_sending boolean not null default false, -- Off until an admin has seen tonight's run and turned it on (SCN-22).
		go_live_on date, -- First day of reminders and thank-yous; null before.
		takeover text not null default 'from R1' check (takeover in ('from R1', 'by age')), -- Where debts older than go-live start (SCN-22).
		stale_after_working_days integer default 1 check (stale_after_working_days >= 0), -- Older imports stop automatic sending (SCN-23); null: never.
		promise_grace_working_days integer not null default 2 check (promise_grace_working_days >= 0), -- A promise holds that much longer than its date.
		promise_longest_days integer not null default 30, -- A portal promise further ahead waits for a collector (INV-08).
		promise_most integer not null default 2, -- So does one more than this number on one invoice.
		approval_required boolean not null default false, -- Whether a person must approve a run before it is sent.
		terms_days integer not null default 30 check (terms_days between 0 and 365), -- Usual payment terms: days,
		terms_end_of_month text not null default 'none' check (terms_end_of_month in ('none', 'afterDays', 'beforeDays')), -- whether the end of a month comes after or before them,
		terms_on_the integer check (terms_on_the between 1 and 31), -- and the date of the month on which one pays; null: any.
		created_at timestamptz not null default now() -- When it signed up.
	)`;

/** Roles, the setting that says whose turn it is, organizations and their staff. */
export const organizations: Migration = {
	async up(db) {
		await run(
			db,
			role('quittance_owner'),
			role('quittance_app'),
			role('quittance_night'),
			`do $$ begin execute format('grant quittance_owner, quittance_app, quittance_night to %I', current_user); end $$`,
			`do $$ begin execute format('grant create on database %I to quittance_owner', current_database()); end $$`,
			`grant usage, create on schema public to quittance_owner`,
			`grant usage on schema public to quittance_app, quittance_night`,
			`set local role quittance_owner`,
			`create function current_organization() returns uuid language sql stable parallel safe
				as $$ select nullif(current_setting('quittance.organization_id', true), '')::uuid $$`,
			`comment on function current_organization() is 'The organization of this transaction, from its setting; null, and so nothing, when there is none.'`,
			ORGANIZATION,
			...comments('organization', ORGANIZATION),
			`comment on column organization.id is 'UUIDv7; what organization_id means everywhere.'`,
			...organizationWall('organization', 'id'),
			`create policy night_lists_organizations on organization for select to quittance_night using (true)`,
			`grant select (id, name, country, region, time_zone, automatic_sending, go_live_on) on organization to quittance_night`,
		);
		await createTables(
			db,
			`
			create table collaborator ( -- A member of the staff.
				organization_id uuid not null default current_organization() references organization,
				id uuid not null default uuidv7(),
				email text not null check (email = lower(email) and email like '%_@_%'), -- Signs in with it; lower case.
				name text not null check (name <> ''), -- As colleagues see it.
				role text not null check (role in ('admin', 'collaborator', 'viewer')), -- What they may do at all (ORG-01).
				language text not null default 'fr' check (language in ('fr', 'en')), -- Of their screens.
				deactivated_at timestamptz, -- Since when they may no longer sign in.
				created_at timestamptz not null default now(), -- When they were invited.
				primary key (organization_id, id),
				unique (organization_id, email)
			)`,
		);
		await run(db, 'reset role');
	},
};
