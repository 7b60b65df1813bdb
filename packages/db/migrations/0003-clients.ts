import { createTables, ownedMigration, run } from './create-table.ts';

/** Who owes, whom to write to, and by which channels that is allowed. */
export const clients = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table client ( -- A firm or person that is invoiced.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			kind text not null default 'company' check (kind in ('company', 'individual')), -- Decides the fields of its file (CLI-01).
			name text not null check (name <> ''), -- As on its invoices.
			account_code text not null check (account_code <> ''), -- Auxiliary account in the ledger; unique (CLI-08).
			language text check (language in ('fr', 'en')), -- Of messages to it; null: the organization's.
			country char(2), -- ISO 3166-1; for holidays, law and letters; null: the organization's.
			region text, -- For holidays of a region.
			siren text, -- Legal number of the firm in France.
			siret text, -- Of the establishment.
			vat_number text, -- European VAT number.
			profile_id uuid, -- Its class; may be none (PRF-05).
			scenario_id uuid, -- Its own scenario, which wins over all others (SCN-17).
			owner_id uuid, -- The collaborator in charge.
			terms_days integer check (terms_days between 0 and 365), -- Own payment terms; null: the organization's.
			terms_end_of_month text check (terms_end_of_month in ('none', 'afterDays', 'beforeDays')), -- As in organization.
			terms_on_the integer check (terms_on_the between 1 and 31), -- As in organization.
			credit_limit_minor bigint check (credit_limit_minor >= 0), -- In the organization's currency.
			acquisition_source text, -- How it came.
			supplier boolean not null default false, -- Is a supplier too (CLI-02).
			conflict boolean not null default false, -- Handle with care (CLI-02).
			objects_to_letters boolean not null default false, -- Asked for no letters (CLI-06).
			objects_to_calls boolean not null default false, -- Asked for no calls.
			looked_on date, -- Last run that looked at what it owes; null since a fact of its changed (engine 7).
			last_message_on date, -- Day of the last message to it, one-off ones too, for the minimum gap; kept by what marks an action done.
			created_at timestamptz not null default now(), -- When it was typed or imported.
			primary key (organization_id, id),
			unique (organization_id, account_code),
			foreign key (organization_id, profile_id) references profile,
			foreign key (organization_id, scenario_id) references scenario on delete set null (scenario_id),
			foreign key (organization_id, owner_id) references collaborator,
			constraint terms_are_whole check ((terms_days is null) = (terms_end_of_month is null) and (terms_on_the is null or terms_days is not null))
		)`,
		`create table client_group_member ( -- A client's place in a group.
			organization_id uuid not null default current_organization(),
			client_id uuid not null, -- Who.
			client_group_id uuid not null, -- In which group.
			origin text not null default 'hand' check (origin in ('hand', 'import', 'rule')), -- An import removes only what an import gave (GRP-02).
			primary key (organization_id, client_id, client_group_id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, client_group_id) references client_group on delete cascade
		)`,
		`create table contact ( -- A person at one or several clients.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> ''), -- First and last name.
			title text not null default '', -- What they do there.
			language text check (language in ('fr', 'en')), -- Null: the client's.
			created_at timestamptz not null default now(), -- When they were added.
			primary key (organization_id, id)
		)`,
		`create table client_contact ( -- That a contact acts for a client.
			organization_id uuid not null default current_organization(),
			client_id uuid not null, -- For which client.
			contact_id uuid not null, -- Who.
			receives_reminders text check (receives_reminders in ('to', 'cc')), -- How reminders name them; null: they get none.
			primary key (organization_id, client_id, contact_id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, contact_id) references contact on delete cascade
		)`,
		`create table email_address ( -- A mailbox of a client or of a contact. Usable: consent on (table consent), not bounced.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			client_id uuid, -- Whose: a client's own, or
			contact_id uuid, -- a contact's; never both.
			address text not null check (address like '%_@_%'), -- As typed, without spaces around.
			position integer not null default 1, -- The first usable one is written to.
			bounced_at timestamptz, -- Since when mail to it came back for good; null: never, or typed again.
			bounce_reason text, -- What the mail server said.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, contact_id) references contact on delete cascade,
			constraint one_owner check (num_nonnulls(client_id, contact_id) = 1)
		)`,
		`create table phone ( -- A number of a client or of a contact.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			client_id uuid, -- Whose: a client's own, or
			contact_id uuid, -- a contact's; never both.
			number text not null check (number ~ '^\\+[1-9][0-9]{4,14}$'), -- E.164.
			type text not null default 'work', -- mobile, work, home, or one of the organization's own.
			position integer not null default 1, -- The first is called first.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, contact_id) references contact on delete cascade,
			constraint one_owner check (num_nonnulls(client_id, contact_id) = 1)
		)`,
		`create table consent ( -- That a channel may be used to an address or number, who said so, when and how (CLI-06). No row: off.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			email_address_id uuid, -- For email: which address.
			phone_id uuid, -- For texts: which number.
			channel text not null check (channel in ('email', 'sms', 'whatsapp', 'viber')), -- What is allowed.
			given_at timestamptz not null default now(), -- Since when.
			given_by text not null, -- Who switched it on: a collaborator, a contact, an import.
			given_how text not null, -- On what ground: on the phone, by a form, a column of a file.
			withdrawn_at timestamptz, -- Since when no longer; the row stays as proof.
			withdrawn_by text, -- Who switched it off.
			primary key (organization_id, id),
			foreign key (organization_id, email_address_id) references email_address on delete cascade,
			foreign key (organization_id, phone_id) references phone on delete cascade,
			constraint address_of_its_channel check (case channel when 'email' then email_address_id is not null and phone_id is null else phone_id is not null and email_address_id is null end)
		)`,
		`create table address ( -- A postal address of a client or of a contact.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			client_id uuid, -- Whose: a client's own, or
			contact_id uuid, -- a contact's; never both.
			lines text[] not null default '{}', -- Street and what stands above it, as printed.
			postal_code text not null default '', -- As printed.
			city text not null default '', -- As printed.
			country char(2) not null, -- ISO 3166-1.
			region text, -- For holidays of a region.
			position integer not null default 1, -- The first is written to.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, contact_id) references contact on delete cascade,
			constraint one_owner check (num_nonnulls(client_id, contact_id) = 1)
		)`,
		`create table tag ( -- A word that the staff sticks on clients.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> ''), -- Unique, whatever the case.
			colour text not null default 'grey', -- A name of the palette.
			primary key (organization_id, id)
		)`,
		`create table client_tag ( -- A tag on a client.
			organization_id uuid not null default current_organization(),
			client_id uuid not null, -- On whom.
			tag_id uuid not null, -- Which.
			primary key (organization_id, client_id, tag_id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, tag_id) references tag on delete cascade
		)`,
	);
	await run(
		db,
		`create index client_name on client (organization_id, lower(name))`,
		`create index client_profile on client (organization_id, profile_id)`,
		`create index client_group_members on client_group_member (organization_id, client_group_id)`,
		`create index client_contact_clients on client_contact (organization_id, contact_id)`,
		`create unique index email_address_of_client on email_address (organization_id, client_id, lower(address)) where client_id is not null`,
		`create unique index email_address_of_contact on email_address (organization_id, contact_id, lower(address)) where contact_id is not null`,
		`create index email_address_found on email_address (organization_id, lower(address))`,
		`create unique index phone_of_client on phone (organization_id, client_id, number) where client_id is not null`,
		`create unique index phone_of_contact on phone (organization_id, contact_id, number) where contact_id is not null`,
		`create unique index consent_email on consent (organization_id, email_address_id) where withdrawn_at is null and email_address_id is not null`,
		`create unique index consent_phone on consent (organization_id, phone_id, channel) where withdrawn_at is null and phone_id is not null`,
		`create index address_of_client on address (organization_id, client_id) where client_id is not null`,
		`create index address_of_contact on address (organization_id, contact_id) where contact_id is not null`,
		`create unique index tag_name on tag (organization_id, lower(name))`,
	);
});
