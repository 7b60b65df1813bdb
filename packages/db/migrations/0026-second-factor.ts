import { createTables, ownedMigration, run } from './create-table.ts';

/** A second factor beside the password, what stands in for a lost telephone, and sign-ins that are half way; the door writes down who came in. */
export const secondFactor = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table second_factor ( -- What somebody of the staff proves besides the password: codes that change every half minute (RFC 6238).
			organization_id uuid not null default current_organization(),
			collaborator_id uuid not null, -- Who.
			sealed text not null, -- The secret, under the installation's key: who reads the table makes no code.
			begun_at timestamptz not null, -- When it was shown.
			confirmed_at timestamptz, -- When a first code proved that their telephone has it; null: not asked for yet.
			last_step bigint, -- Half minutes since 1970 of the last code that was taken: none is taken twice.
			primary key (organization_id, collaborator_id),
			foreign key (organization_id, collaborator_id) references collaborator on delete cascade,
			constraint confirmed_by_code check (confirmed_at is null or last_step is not null)
		)`,
		`create table recovery_code ( -- Stands in for the second factor once, where the telephone is lost.
			organization_id uuid not null default current_organization(),
			collaborator_id uuid not null, -- Whose.
			code_hash text not null, -- SHA-256 in hexadecimal, of person and code; the code itself was shown once.
			spent_at timestamptz, -- When it was used; null: it still works.
			primary key (organization_id, collaborator_id, code_hash),
			foreign key (organization_id, collaborator_id) references second_factor on delete cascade
		)`,
		`create table begun_sign_in ( -- Somebody gave the right password, and owes the code of their second factor.
			organization_id uuid not null default current_organization(),
			ticket_hash text not null, -- SHA-256 of the ticket that the cookie carries, in hexadecimal.
			collaborator_id uuid not null, -- Who.
			expires_at timestamptz not null, -- From when the password is asked again.
			primary key (organization_id, ticket_hash),
			foreign key (organization_id, collaborator_id) references collaborator on delete cascade
		)`,
	);
	await run(
		db,
		`create unique index begun_sign_in_found on begun_sign_in (ticket_hash)`,
		`create index begun_sign_in_of on begun_sign_in (organization_id, collaborator_id)`,
		`alter table organization add factor_required text not null default 'nobody' check (factor_required in ('nobody', 'admins', 'all'))`,
		`comment on column organization.factor_required is 'Who must have a second factor before they see anything (ORG-02).'`,
		`grant select (factor_required) on organization to quittance_door`,
		`alter table sign_in_attempt drop constraint sign_in_attempt_door_check`,
		`alter table sign_in_attempt add constraint sign_in_attempt_door_check check (door in ('staff', 'staff address', 'staff code', 'link', 'wish', 'wish address'))`,
		...['second_factor', 'recovery_code', 'begun_sign_in', 'activity'].map(
			(table) => `create policy seen_from_the_door on ${table} to quittance_door using (true) with check (true)`,
		),
		`grant select (organization_id, collaborator_id, sealed, confirmed_at, last_step), update (last_step) on second_factor to quittance_door`,
		`grant select (organization_id, collaborator_id, code_hash, spent_at), update (spent_at) on recovery_code to quittance_door`,
		`grant select, insert, delete on begun_sign_in to quittance_door`,
		`grant insert (organization_id, name, actor_kind, actor, details), select (organization_id, id) on activity to quittance_door`,
	);
});
