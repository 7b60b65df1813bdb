import { createTables, ownedMigration, run } from './create-table.ts';

/** Templates, scenarios with their versions and steps, and what carries a scenario: profiles and groups. */
export const scenarios = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table template ( -- The words of a message or letter; its texts are by language.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> ''), -- As the staff chooses it.
			channel text not null check (channel in ('email', 'letter', 'text')), -- What it can be sent through.
			kind text not null check (kind in ('notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks', 'one-off')), -- The step it was written for.
			created_at timestamptz not null default now(), -- When it was made.
			primary key (organization_id, id)
		)`,
		`create table template_text ( -- A template in one language (Liquid).
			organization_id uuid not null default current_organization(),
			template_id uuid not null, -- Whose words.
			language text not null check (language in ('fr', 'en')), -- Which language.
			subject text not null default '', -- Subject of a mail, heading of a letter.
			body text not null check (body <> ''), -- Liquid; checked when saved.
			changed_at timestamptz not null default now(), -- Last edit.
			primary key (organization_id, template_id, language),
			foreign key (organization_id, template_id) references template on delete cascade
		)`,
		`create table scenario ( -- How and when a class of clients is reminded. Its rules are in its versions.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> ''), -- Unique, whatever the case.
			created_at timestamptz not null default now(), -- When it was made.
			primary key (organization_id, id)
		)`,
		`create table scenario_version ( -- The rules of a scenario from one publication to the next. The highest published number is in force (SCN-18).
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			scenario_id uuid not null, -- Of which scenario.
			number integer not null check (number > 0), -- 1, 2, 3…
			published_at timestamptz, -- Null: a draft, at most one.
			published_by uuid, -- The collaborator who published it.
			grouping text not null default 'per level' check (grouping in ('per level', 'one message')), -- One action per step, or one in all (SCN-12).
			anchor text not null default 'previous' check (anchor in ('previous', 'due', 'due, end of month', 'invoice date')), -- What the days of R1 to R5 count from (SCN-26).
			minimums jsonb not null default '{}' check (jsonb_typeof(minimums) = 'object'), -- Minor units below which nothing is sent, by currency, as text; none for a currency that is absent.
			minimum_gap_days integer not null default 0 check (minimum_gap_days >= 0), -- Rest between two messages to one client (SCN-21).
			ceilings jsonb not null default '{}' check (jsonb_typeof(ceilings) = 'object'), -- Minor units above which an automatic action waits for a second person (SCN-21), by currency, as text.
			shift_to_working_days boolean not null default false, -- Notices back, reminders forward (SCN-19).
			thank_only_reminded boolean not null default false, -- Thank only for invoices that had been reminded.
			primary key (organization_id, id),
			unique (organization_id, scenario_id, number),
			foreign key (organization_id, scenario_id) references scenario on delete cascade,
			foreign key (organization_id, published_by) references collaborator
		)`,
		`create table step ( -- One step of a version, in one variant.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			scenario_version_id uuid not null, -- Of which version.
			variant text not null check (variant in ('with email', 'without email')), -- For clients with or without a usable address (SCN-03).
			kind text not null check (kind in ('notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks')), -- Which step.
			switched_on boolean not null default true, -- A step that is off is passed over (SCN-08).
			days integer not null check (days between 0 and 365), -- Before the due date for a notice, else after the anchor or the payment.
			channel text not null check (channel in ('email', 'letter', 'phone', 'other')), -- How it is done.
			text_connector text, -- The gateway an "other" step goes out through, as sms; null: by hand.
			template_id uuid, -- Its words.
			instructions text not null default '', -- What the collector should do or say.
			automatic boolean not null default false, -- Sent by night without a person (SCN-14).
			primary key (organization_id, id),
			unique (organization_id, scenario_version_id, variant, kind),
			foreign key (organization_id, scenario_version_id) references scenario_version on delete cascade,
			foreign key (organization_id, template_id) references template,
			constraint no_email_without_address check (variant = 'with email' or channel <> 'email'),
			constraint text_connector_is_other check (text_connector is null or channel = 'other'),
			constraint words_where_needed check (template_id is not null or channel = 'phone' or (channel = 'other' and (text_connector is null or text_connector = 'viber'))),
			constraint machine_can_do_it check (not automatic or channel in ('email', 'letter') or text_connector is not null)
		)`,
		`create table profile ( -- A client's one class, with the scenario it is reminded under.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> ''), -- Unique, whatever the case (PRF-02).
			is_default boolean not null default false, -- Given to new clients; at most one (PRF-02, PRF-05).
			scenario_id uuid, -- Null: its clients are isolated (PRF-07).
			primary key (organization_id, id),
			foreign key (organization_id, scenario_id) references scenario on delete set null (scenario_id)
		)`,
		`create table client_group ( -- A group; a client may be in any number of them.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> ''), -- Unique, whatever the case.
			rank integer not null check (rank > 0), -- 1 wins over 2 where both carry a scenario (SCN-17).
			scenario_id uuid, -- Null: it only classifies.
			primary key (organization_id, id),
			unique (organization_id, rank) deferrable initially immediate,
			foreign key (organization_id, scenario_id) references scenario on delete set null (scenario_id)
		)`,
	);
	await run(
		db,
		`create unique index template_name on template (organization_id, lower(name))`,
		`create unique index scenario_name on scenario (organization_id, lower(name))`,
		`create unique index scenario_one_draft on scenario_version (organization_id, scenario_id) where published_at is null`,
		`create unique index profile_name on profile (organization_id, lower(name))`,
		`create unique index profile_one_default on profile (organization_id) where is_default`,
		`create unique index client_group_name on client_group (organization_id, lower(name))`,
	);
});
