import { sql } from 'kysely';
import { stageAs, type Cell } from './copy.ts';
import { codeByName, followMergesOfClients } from './merged-codes.ts';
import type { Tx } from './open.ts';

/** One row of a file of clients on its way in; several rows may name one client. Empty text is nothing said. */
export type StagedClientRow = {
	readonly line: number;
	readonly code: string;
	readonly name: string;
	/** The file knows it by its name alone: a client of that name is the same one. */
	readonly byName: boolean;
	readonly kind: 'company' | 'individual' | null;
	readonly language: 'fr' | 'en' | null;
	readonly profileId: string | null;
	readonly terms: { readonly days: number; readonly endOfMonth: string; readonly onThe: number | null } | null;
	readonly siren: string | null;
	readonly siret: string | null;
	readonly vat: string | null;
	/** Whose the addresses and numbers are; empty: the client's own. */
	readonly contact: string;
	readonly emails: readonly { readonly address: string; readonly channels: readonly string[] }[];
	readonly phones: readonly { readonly number: string; readonly type: string; readonly channels: readonly string[] }[];
	readonly address: {
		readonly lines: readonly string[];
		readonly postalCode: string;
		readonly city: string;
		readonly country: string;
	};
	readonly groups: readonly string[];
};

const ROW = `line integer, code text, name text, by_name boolean, kind text, language text, profile_id uuid, terms jsonb, siren text, siret text,
	vat text, contact text, emails jsonb, phones jsonb, address jsonb, groups jsonb`;

const cells = (row: StagedClientRow): readonly Cell[] => [
	row.line,
	row.code,
	row.name,
	row.byName,
	row.kind,
	row.language,
	row.profileId,
	row.terms,
	row.siren,
	row.siret,
	row.vat,
	row.contact,
	row.emails,
	row.phones,
	row.address,
	row.groups,
];

export const stageClientRows = (tx: Tx, rows: AsyncIterable<readonly StagedClientRow[]>) =>
	stageAs(tx, 'staged_row', ROW, cellsOf(rows));

async function* cellsOf(batches: AsyncIterable<readonly StagedClientRow[]>): AsyncGenerator<readonly Cell[]> {
	for await (const batch of batches) for (const row of batch) yield cells(row);
}

export type ClientsSaved = {
	readonly added: number;
	readonly changed: number;
	/** Named, but deleted: passed over. */
	readonly deleted: number;
};

/**
 * Adds the staged clients that are new, in their profile or else in `profileId`, and changes what the file says otherwise of the
 * others; what it says nothing of stays. Of several rows the last that says something counts. Locks them all, in key order.
 */
export async function saveClients(tx: Tx, profileId: string | null): Promise<ClientsSaved> {
	await sql`
		update staged_row s set code = k.account_code
		from (${codeByName}) k
		where s.by_name and lower(s.name) = k.name`.execute(tx);
	await followMergesOfClients(tx);
	const deleted = await passOverDeleted(tx);
	await sql`
		create temporary table said on commit drop as
		select code,
			(array_agg(name order by line desc) filter (where name <> ''))[1] as name,
			(array_agg(kind order by line desc) filter (where kind is not null))[1] as kind,
			(array_agg(language order by line desc) filter (where language is not null))[1] as language,
			(array_agg(profile_id order by line desc) filter (where profile_id is not null))[1] as profile_id,
			(array_agg(terms order by line desc) filter (where terms is not null))[1] as terms,
			(array_agg(siren order by line desc) filter (where siren is not null))[1] as siren,
			(array_agg(siret order by line desc) filter (where siret is not null))[1] as siret,
			(array_agg(vat order by line desc) filter (where vat is not null))[1] as vat
		from staged_row group by code`.execute(tx);
	await sql`
		select count(*) from (select c.id from client c where c.account_code in (select code from said) order by c.id for update) locked`.execute(
		tx,
	);
	const changed = await sql`
		update client c set
			name = coalesce(s.name, c.name), kind = coalesce(s.kind, c.kind), language = coalesce(s.language, c.language),
			profile_id = coalesce(s.profile_id, c.profile_id), siren = coalesce(s.siren, c.siren), siret = coalesce(s.siret, c.siret),
			vat_number = coalesce(s.vat, c.vat_number),
			terms_days = case when s.terms is null then c.terms_days else (s.terms ->> 'days')::integer end,
			terms_end_of_month = case when s.terms is null then c.terms_end_of_month else s.terms ->> 'endOfMonth' end,
			terms_on_the = case when s.terms is null then c.terms_on_the else (s.terms ->> 'onThe')::integer end
		from said s
		where c.account_code = s.code and (
			s.name <> c.name or s.kind <> c.kind or s.language is distinct from coalesce(c.language, '') and s.language is not null
			or s.profile_id is distinct from c.profile_id and s.profile_id is not null
			or s.siren is distinct from c.siren and s.siren is not null or s.siret is distinct from c.siret and s.siret is not null
			or s.vat is distinct from c.vat_number and s.vat is not null
			or s.terms is not null and ((s.terms ->> 'days')::integer, s.terms ->> 'endOfMonth', (s.terms ->> 'onThe')::integer)
				is distinct from (c.terms_days, c.terms_end_of_month, c.terms_on_the))`.execute(tx);
	const added = await sql`
		insert into client (name, account_code, kind, language, profile_id, siren, siret, vat_number, terms_days, terms_end_of_month, terms_on_the)
		select coalesce(s.name, s.code), s.code, coalesce(s.kind, 'company'), s.language, coalesce(s.profile_id, ${profileId}), s.siren, s.siret, s.vat,
			(s.terms ->> 'days')::integer, s.terms ->> 'endOfMonth', (s.terms ->> 'onThe')::integer
		from said s
		where not exists (select from client c where c.account_code = s.code)
		order by s.code`.execute(tx);
	return { added: Number(added.numAffectedRows ?? 0n), changed: Number(changed.numAffectedRows ?? 0n), deleted };
}

/** A client that was deleted stays as it was, whatever files of clients say of it (CLI-13). How many these are. */
async function passOverDeleted(tx: Tx): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		with passed as (
			delete from staged_row s using client c where c.account_code = s.code and c.deleted_at is not null returning s.code)
		select count(distinct code)::int as count from passed`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** The clients that the file names, now that they are all there. */
export async function clientsSaid(tx: Tx): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select c.id from client c join said s on s.code = c.account_code order by c.id`.execute(tx);
	return rows.map(({ id }) => id);
}
