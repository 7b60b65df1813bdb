import { comments, createTables, ownedMigration, run } from './create-table.ts';

const RATE = `
	create table reference_rate ( -- Published rates that late-payment interest builds on: the same for all organizations, so no wall.
		name text not null, -- Which rate: ecb main refinancing, bank of england base, legal interest…
		valid_from date not null, -- First day it applies.
		percent numeric(7, 4) not null, -- Per year.
		source text not null default '', -- Where it was published.
		primary key (name, valid_from)
	)`;

/** What happened, for good; and the rates that all organizations have in common. */
export const activities = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table activity ( -- Everything that happened. Rows are added, never changed and never removed.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name ~ '^[a-z]+([A-Z][a-z]+)*\\.[a-z]+([A-Z][a-z]+)*$'), -- noun.happened, as in dispute.opened.
			subject uuid, -- The row it happened to; no foreign key, since the activity outlives it.
			client_id uuid, -- Whose file shows it; no foreign key for the same reason.
			actor_kind text not null check (actor_kind in ('collaborator', 'contact', 'worker', 'operator')), -- What acted.
			actor text not null, -- Which one: an id, or a worker's or operator's name.
			at timestamptz not null default now(), -- When.
			details jsonb not null default '{}', -- What the words need: before, after, amounts, names.
			written_by xid8 not null default pg_current_xact_id(), -- The transaction that wrote it, for readers that follow by snapshot.
			primary key (organization_id, id)
		)`,
	);
	await run(
		db,
		`create index activity_of_client on activity (organization_id, client_id, id desc) where client_id is not null`,
		`create index activity_of_subject on activity (organization_id, subject, id desc) where subject is not null`,
		`create function refuse_change() returns trigger language plpgsql
			as $$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`,
		`comment on function refuse_change() is 'Keeps a table append-only, whoever asks.'`,
		`create trigger append_only before update or delete on activity for each row execute function refuse_change()`,
		`create trigger never_emptied before truncate on activity for each statement execute function refuse_change()`,
		`revoke update, delete on activity from quittance_app`,
		RATE,
		...comments('reference_rate', RATE),
		`grant select on reference_rate to quittance_app`,
	);
});
