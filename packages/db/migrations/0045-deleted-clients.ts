import { ownedMigration, run } from './create-table.ts';

/** Clients that were deleted: there for nobody, kept for what the law requires (CLI-13). */
export const deletedClients = ownedMigration(async (db) => {
	await run(
		db,
		`alter table client
			add deleted_at timestamptz,
			add deleted_by uuid,
			add foreign key (organization_id, deleted_by) references collaborator,
			add constraint deleted_by_somebody check ((deleted_at is null) = (deleted_by is null))`,
		`comment on column client.deleted_at is 'Since when it is there for nobody; its books and what was sent stay, for admins (CLI-13).'`,
		`comment on column client.deleted_by is 'The admin who deleted it.'`,
		`create index client_deleted on client (organization_id, id) where deleted_at is not null`,
		`create policy portal_asks_whose_clients on client for select to quittance_owner using (organization_id = current_organization())`,
		`create or replace function current_clients() returns uuid[] language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
		select coalesce(array_agg(m.client_id), '{}') from client_contact m
		join client c on c.organization_id = m.organization_id and c.id = m.client_id and c.deleted_at is null
		where m.organization_id = current_organization() and m.contact_id = current_contact()
	$$`,
	);
});
