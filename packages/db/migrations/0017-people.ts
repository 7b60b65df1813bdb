import { createTables, ownedMigration, run } from './create-table.ts';

/** Members of the staff are invited by mail, and one sees when they last came in, and where they are signed in. */
export const people = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table invitation ( -- Somebody of the staff is asked to choose a password: the first, or another. An admin asks; only a worker makes the link and mails it.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			collaborator_id uuid not null, -- Who.
			asked_by text not null, -- A collaborator's id, an operator's.
			asked_at timestamptz not null default current_moment(), -- When.
			token_hash text, -- SHA-256 of the token, in hexadecimal; the token itself stands in the mail only. Null until a worker made the link.
			expires_at timestamptz, -- From when the link is worth nothing.
			spent_at timestamptz, -- When a password was chosen with it; null: not yet.
			revoked_at timestamptz, -- When a later invitation, or the end of their access, took it back.
			primary key (organization_id, id),
			foreign key (organization_id, collaborator_id) references collaborator on delete cascade,
			constraint made_to_expire check ((token_hash is null) = (expires_at is null)),
			constraint spent_once_made check (spent_at is null or token_hash is not null)
		)`,
	);
	await run(
		db,
		`create unique index invitation_found on invitation (token_hash)`,
		`create index invitation_of on invitation (organization_id, collaborator_id)`,
		`create index invitation_waits on invitation (organization_id, id) where token_hash is null and revoked_at is null`,
		`create policy seen_from_the_door on invitation for select to quittance_door using (true)`,
		`grant select (organization_id, collaborator_id, token_hash, expires_at, spent_at, revoked_at) on invitation to quittance_door`,
		`create policy night_hears_invitations on invitation for select to quittance_night using (token_hash is null and revoked_at is null)`,
		`grant select (organization_id) on invitation to quittance_night`,
		`alter table collaborator add signed_in_at timestamptz`,
		`comment on column collaborator.signed_in_at is 'When they last signed in; null: never yet.'`,
		`grant update (signed_in_at) on collaborator to quittance_door`,
		`alter table staff_session add seen_at timestamptz not null default now()`,
		`comment on column staff_session.seen_at is 'When it was last used, to some minutes.'`,
		`grant update (seen_at) on staff_session to quittance_door`,
	);
});
