import { createTables, ownedMigration, run } from './create-table.ts';

/** What people type of a client, and counts as a change of it. */
const typed = [
	'kind',
	'name',
	'trade_name',
	'legal_form',
	'siren',
	'siret',
	'vat_number',
	'civility',
	'first_name',
	'last_name',
	'account_code',
	'country',
	'language',
	'owner_id',
	'acquisition_source',
	'terms_days',
	'terms_end_of_month',
	'terms_on_the',
	'credit_limit_minor',
	'supplier',
	'conflict',
];

/** What a person types of a client: its facts, its discounts, where its addresses lie, and how numbers are called and may be used. */
export const clientFacts = ownedMigration(async (db) => {
	await run(
		db,
		`alter table client
			add column trade_name text,
			add column legal_form text,
			add column civility text check (civility in ('mr', 'ms')),
			add column first_name text,
			add column last_name text,
			add column version integer not null default 1`,
		`comment on column client.trade_name is 'Of a company: what it is known as.'`,
		`comment on column client.legal_form is 'Of a company: SAS, GmbH, Ltd.'`,
		`comment on column client.civility is 'Of a person: how one writes to them.'`,
		`comment on column client.first_name is 'Of a person; the name is made of both.'`,
		`comment on column client.last_name is 'Of a person.'`,
		`comment on column client.version is 'Counts the changes of what people type of it, whoever makes them; a stale edit is refused (CLI-08).'`,
		`create function count_client_change() returns trigger language plpgsql as $$ begin
			new.version := old.version + 1;
			return new;
		end $$`,
		`comment on function count_client_change() is 'The next version of a client.'`,
		`create trigger counted before update of ${typed.join(', ')} on client for each row
			when ((${typed.map((column) => `old.${column}`).join(', ')}) is distinct from (${typed.map((column) => `new.${column}`).join(', ')}))
			execute function count_client_change()`,
		`create index client_supplier on client (organization_id, sort_name, id) where supplier`,
		`create index client_conflict on client (organization_id, sort_name, id) where conflict`,
		`alter table address add column latitude double precision check (latitude between -90 and 90),
			add column longitude double precision check (longitude between -180 and 180),
			add constraint both_or_none check ((latitude is null) = (longitude is null))`,
		`comment on column address.latitude is 'Where it lies, in degrees (WGS 84), when known (CLI-05).'`,
		`comment on column address.longitude is 'East of Greenwich.'`,
		`alter table phone add column objected_at timestamptz, add column objected_by text,
			add constraint objected_by_somebody check ((objected_at is null) = (objected_by is null))`,
		`comment on column phone.objected_at is 'Since when nobody may call it: its owner objected (CLI-06). Null: one may.'`,
		`comment on column phone.objected_by is 'Who wrote the objection down.'`,
	);
	await createTables(
		db,
		`create table discount ( -- What a client pays less, as agreed (CLI-08).
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			client_id uuid not null, -- Whose.
			label text not null check (label <> ''), -- On what ground: year-end, early payment.
			hundredths integer not null check (hundredths between 1 and 10000), -- How much, in hundredths of a percent.
			until_on date, -- Its last day; null: no end.
			added_at timestamptz not null default current_moment(), -- When it was agreed on.
			added_by uuid not null, -- The collaborator who wrote it down.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, added_by) references collaborator
		)`,
		`create table phone_type ( -- A kind of number that the organization added to mobile, work and home (CLI-03).
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> '' and name not in ('mobile', 'work', 'home')), -- As the staff reads it.
			primary key (organization_id, id)
		)`,
	);
	await run(
		db,
		`create index discount_of_client on discount (organization_id, client_id)`,
		`create unique index phone_type_name on phone_type (organization_id, lower(name))`,
	);
});
