import { ownedMigration, run } from './create-table.ts';

/**
 * What the list of clients is found and sorted by (CLI-11). The wall around organizations keeps the server from using an index for what lies
 * within a text, so a search reads the clients of one organization, and what it reads is one short column, folded once.
 */
export const clientList = ownedMigration(async (db) => {
	await run(
		db,
		`create function searchable(words text) returns text language sql immutable parallel safe return
			replace(replace(replace(replace(lower(regexp_replace(normalize(words, nfkd), '[\u0300-\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), '’', '''')`,
		`comment on function searchable(text) is 'A text as it is searched and sorted: without case, accents and ligatures.'`,
		`alter table client
			add column sort_name text collate "C" not null generated always as (searchable(name)) stored,
			add column search_text text not null generated always as
				(searchable(name || ' ' || account_code || ' ' || coalesce(siren, '') || ' ' || coalesce(siret, ''))) stored`,
		`comment on column client.sort_name is 'Its name as lists sort it.'`,
		`comment on column client.search_text is 'What a search looks in.'`,
		`create index client_sorted on client (organization_id, sort_name, id)`,
		`create index client_siren on client (organization_id, siren) where siren is not null`,
		`create index client_owner on client (organization_id, owner_id)`,
		`create index invoice_owed on invoice (organization_id, client_id) include (currency, due_on, open_minor) where open_minor > 0`,
	);
});
