import { purged, type Purged } from '@quittance/core/client/purge.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';
import { due, type PurgeTerms } from './purge-due.ts';

export type PurgeFound = PurgeTerms & {
	readonly id: string;
	readonly listedAt: Date;
	readonly listedBy: string;
	readonly approvedAt: Date | null;
	readonly approvedBy: string | null;
	readonly doneAt: Date | null;
};

const found = sql`
	select p.id, p.quiet_since as "quietSince", p.sent_before as "sentBefore", p.listed_at as "listedAt", l.name as "listedBy",
		p.approved_at as "approvedAt", a.name as "approvedBy", p.done_at as "doneAt"
	from purge p join collaborator l on l.id = p.listed_by left join collaborator a on a.id = p.approved_by`;

/** The latest look, whatever became of it. */
export async function latestPurge(tx: Tx): Promise<PurgeFound | undefined> {
	const { rows } = await sql<PurgeFound>`${found} order by p.id desc limit 1`.execute(tx.withoutPlugins());
	return rows[0];
}

/** One of them, under lock: of two who say yes, or go on, one waits. */
export async function lockPurge(tx: Tx, id: string): Promise<PurgeFound | undefined> {
	await tx.selectFrom('purge').select('id').where('id', '=', id).forUpdate().execute();
	const { rows } = await sql<PurgeFound>`${found} where p.id = ${id}`.execute(tx.withoutPlugins());
	return rows[0];
}

/** Lists what is kept too long, in place of lists that nobody said yes to; answers the purge. */
export async function listPurge(tx: Tx, terms: PurgeTerms, by: string, at: Date): Promise<string> {
	await tx.deleteFrom('purge').where('approvedAt', 'is', null).execute();
	const row = { ...terms, listedBy: by, listedAt: at };
	const { id } = await tx.insertInto('purge').values(row).returning('id').executeTakeFirstOrThrow();
	for (const what of purged)
		await sql`insert into purge_row (purge_id, what, row_id) select ${id}, ${what}, d.id from (${due[what](terms)}) d`.execute(
			tx,
		);
	return id;
}

export type PurgeCount = {
	readonly what: Purged;
	readonly listed: number;
	readonly erased: number;
	/** Something had changed since it was listed. */
	readonly left: number;
};

export async function countsOfPurge(tx: Tx, id: string): Promise<PurgeCount[]> {
	const { rows } = await sql<PurgeCount>`
		select what, count(*)::int as listed, count(*) filter (where outcome = 'erased')::int as erased,
			count(*) filter (where outcome = 'left')::int as "left"
		from purge_row where purge_id = ${id} group by 1`.execute(tx.withoutPlugins());
	return purged.map((what) => rows.find((row) => row.what === what) ?? { what, listed: 0, erased: 0, left: 0 });
}

export type PurgeLine = {
	readonly what: Purged;
	readonly id: string;
	/** As it is called now: of a person the name, of addresses and messages their client. */
	readonly name: string;
	/** Of a person, the clients they act for; of a message, its subject. */
	readonly about: string;
	readonly outcome: 'erased' | 'left' | null;
};

/** Part of what a purge lists, by name; `outcome` narrows it to what was left. */
export async function linesOfPurge(
	tx: Tx,
	id: string,
	{ what, left, most }: { readonly what: Purged; readonly left: boolean; readonly most: number },
): Promise<PurgeLine[]> {
	const { rows } = await sql<PurgeLine>`
		select r.what, r.row_id as id, coalesce(c.name, k.name, '') as name, r.outcome,
			coalesce(d.subject, (select string_agg(n.name, ', ' order by n.name) from client_contact m
				join client n on n.organization_id = m.organization_id and n.id = m.client_id where m.contact_id = c.id), '') as about
		from purge_row r
		left join contact c on r.what = 'person' and c.id = r.row_id
		left join delivery d on r.what = 'message' and d.id = r.row_id
		left join action a on a.id = d.action_id
		left join client k on k.id = case r.what when 'places' then r.row_id when 'message' then a.client_id end
		where r.purge_id = ${id} and r.what = ${what} and (${left} = (r.outcome is not distinct from 'left') or not ${left})
		order by 3, r.row_id limit ${most}`.execute(tx.withoutPlugins());
	return rows;
}

export const approvePurgeRow = (tx: Tx, id: string, by: string, at: Date) =>
	tx.updateTable('purge').set({ approvedBy: by, approvedAt: at }).where('id', '=', id).execute();

export const endPurge = (tx: Tx, id: string, at: Date) =>
	tx.updateTable('purge').set({ doneAt: at }).where('id', '=', id).execute();

/** The next rows to be done, all of one kind; empty when none are left. */
export async function nextOfPurge(tx: Tx, id: string, most: number): Promise<{ what: Purged; ids: string[] }> {
	const rows = await tx
		.selectFrom('purgeRow')
		.select(['what', 'rowId'])
		.where('purgeId', '=', id)
		.where('outcome', 'is', null)
		.orderBy('what')
		.orderBy('rowId')
		.limit(most)
		.execute();
	const what = rows[0]?.what ?? 'person';
	return { what, ids: rows.filter((row) => row.what === what).map(({ rowId }) => rowId) };
}

/** Of these those that are still due. Their clients are locked. */
export async function stillDue(tx: Tx, what: Purged, ids: readonly string[], terms: PurgeTerms): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select d.id from (${due[what](terms)}) d where d.id = any(${ids}::uuid[])`.execute(tx);
	return rows.map(({ id }) => id);
}

export const settlePurged = (tx: Tx, id: string, what: Purged, ids: readonly string[], erased: readonly string[]) =>
	sql`
		update purge_row set outcome = case when row_id = any(${erased}::uuid[]) then 'erased' else 'left' end
		where purge_id = ${id} and what = ${what} and row_id = any(${ids}::uuid[])`.execute(tx);
