import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** Codes of clients that were merged, each with the code of who it is now (CLI-14). */
export async function mergedCodes(tx: Tx): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{ code: string; leads: string }>`
		select k.account_code as code, c.account_code as leads from merged_client k join client c on c.id = k.client_id`.execute(
		tx,
	);
	return new Map(rows.map(({ code, leads }) => [code, leads]));
}

/** The account code of who alone bears a name, in lower case; of a merged client its own, where no other bears its name. */
export const codeByName = sql`
	select name, min(account_code) as account_code from (
		select lower(c.name) as name, c.account_code from client c
		union all select lower(k.name), k.account_code from merged_client k
			where not exists (select from client c where lower(c.name) = lower(k.name))
	) named group by 1 having count(*) = 1`;

/** Gives staged documents and balances of merged clients to who these are now, and remembers which came so: undoing the merge takes them back. */
export async function followMerges(tx: Tx): Promise<void> {
	await sql`
		create temporary table staged_merged on commit drop as
		select d.external_key, k.id as merged_id from staged_document d join merged_client k on k.account_code = d.code`.execute(
		tx,
	);
	for (const table of ['staged_document', 'staged_client', 'staged_balance'])
		if (await isStaged(tx, table))
			await sql`
				update ${sql.table(table)} s set code = c.account_code
				from merged_client k join client c on c.id = k.client_id where k.account_code = s.code`.execute(tx);
}

/** The same for a file of clients: what it says of people and places goes to the survivor, what it says of the client that went is passed over. */
export const followMergesOfClients = (tx: Tx) =>
	sql`
		update staged_row s set code = c.account_code, name = '', kind = null, language = null, profile_id = null, terms = null,
			siren = null, siret = null, vat = null
		from merged_client k join client c on c.id = k.client_id where k.account_code = s.code`.execute(tx);

/** Writes down with each merge what came under the code of its client, once it is saved. */
export async function noteArrivals(tx: Tx): Promise<void> {
	for (const table of ['invoice', 'credit_note', 'payment'])
		await sql`
			insert into client_merge_row (merge_id, of_table, row_id)
			select m.id, ${table}, t.id
			from staged_merged g join ${sql.table(table)} t on t.external_key = g.external_key
				join client_merge m on m.undone_at is null and (m.merged_id = g.merged_id or exists (
					select from client_merge_row r where r.merge_id = m.id and r.of_table = 'merged_client' and r.row_id = g.merged_id))
			on conflict do nothing`.execute(tx);
}

const isStaged = async (tx: Tx, table: string): Promise<boolean> => {
	const { rows } = await sql<{
		there: boolean;
	}>`select to_regclass(${`pg_temp.${table}`}) is not null as there`.execute(tx);
	return rows[0]?.there ?? false;
};
