import { createTables, ownedMigration, run } from './create-table.ts';

/** Rules that search clients and assign them (GRP-03). */
export const assignmentRules = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table assignment_rule ( -- What clients must be like, and what they then get.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> ''), -- As people know it.
			conditions jsonb not null, -- All must hold: field, comparison, value.
			profile_id uuid, -- The profile they get; null: they keep theirs.
			owner_id uuid, -- Who is then in charge of them; null: nothing changes.
			scenario_id uuid, -- The scenario they get as their own; null: nothing changes.
			primary key (organization_id, id),
			foreign key (organization_id, profile_id) references profile on delete set null (profile_id),
			foreign key (organization_id, owner_id) references collaborator on delete set null (owner_id),
			foreign key (organization_id, scenario_id) references scenario on delete set null (scenario_id)
		)`,
		`create table assignment_rule_group ( -- A group that clients of a rule join.
			organization_id uuid not null default current_organization(),
			assignment_rule_id uuid not null, -- Which rule.
			client_group_id uuid not null, -- Which group.
			primary key (organization_id, assignment_rule_id, client_group_id),
			foreign key (organization_id, assignment_rule_id) references assignment_rule on delete cascade,
			foreign key (organization_id, client_group_id) references client_group on delete cascade
		)`,
	);
	await run(
		db,
		`create unique index assignment_rule_name on assignment_rule (organization_id, lower(name))`,
		`create index assignment_rule_of_group on assignment_rule_group (organization_id, client_group_id)`,
		// Who is there by now is not new: only rows to come begin without it.
		`alter table client add column ruled_at timestamptz default now()`,
		`alter table client alter column ruled_at drop default`,
		`comment on column client.ruled_at is 'When the assignment rules looked at it as a new client; null: not yet.'`,
		`create index client_not_ruled on client (organization_id, id) where ruled_at is null`,
	);
});
