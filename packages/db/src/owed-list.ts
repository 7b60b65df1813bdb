import { latenesses } from '@quittance/core/invoice/lateness.ts';
import { sql, type RawBuilder } from 'kysely';
import { inBatches } from './batches.ts';
import { agedBalanceOf, agedFrom, openItems, type AgedBalance, type AgedRow } from './client-balance.ts';
import { countryOfClient, filtered, type ClientFilter } from './client-filter.ts';
import type { ClientPlace } from './client-list.ts';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

export type OwedFilter = Pick<ClientFilter, 'viewer' | 'today' | 'profile' | 'group' | 'owner' | 'country'>;

/** By name, or by one of the columns, the largest amount first. */
export const owedSorts = ['name', 'outstanding', ...latenesses] as const;
export type OwedSort = (typeof owedSorts)[number];

export type OwedAsked = OwedFilter & {
	/** Whose amounts are shown: those of two are never compared. */
	readonly currency: string;
	readonly sort: OwedSort;
};

export type OwingClient = AgedBalance & {
	readonly id: string;
	readonly name: string;
	readonly accountCode: string;
	readonly supplier: boolean;
	readonly conflict: boolean;
	readonly profile: string | null;
	readonly owner: string | null;
	readonly country: string;
	/** What it is sorted by. */
	readonly by: string;
};

type Row = Omit<OwingClient, 'aging'> & AgedRow;

/** One page of who owes what in one currency (RPT-01): clients with anything open, each once, whom the viewer may see. */
export async function owedListed(
	tx: Tx,
	asked: OwedAsked & { readonly most: number; readonly after?: ClientPlace | undefined },
): Promise<OwingClient[]> {
	const { rows } = await listed(asked, asked.after, sql`limit ${asked.most}`).execute(tx.withoutPlugins());
	return rows.map(agedFrom);
}

/** All of who owes what in one currency, in the order of the list, `size` at a time. */
export async function* owedInFull(tx: Tx, asked: OwedAsked, size: number): AsyncGenerator<OwingClient[]> {
	for await (const rows of inBatches(tx, 'owed', size, listed(asked, undefined, sql``))) yield rows.map(agedFrom);
}

/**
 * By name a client is summed when its turn comes, so that a page sums no more than it shows; by amount all are summed once, and
 * the page is cut from that.
 */
function listed(asked: OwedAsked, after: ClientPlace | undefined, cut: RawBuilder<unknown>): RawBuilder<Row> {
	const { currency, sort, today } = asked;
	const [key, descending] = sort === 'name' ? [sql`c.sort_name`, sql``] : [sql`o.${sql.raw(columns[sort])}`, sql`desc`];
	const sums = (of: RawBuilder<unknown>) => sql`select ${agedBalanceOf(today)} ${of} having count(*) > 0`;
	const from =
		sort === 'name'
			? sql`client c cross join lateral (
				${sums(sql`from (${openItems}) i where client_id = c.id and currency = ${currency}`)}) o`
			: sql`client c join (
				select client_id, ${agedBalanceOf(today)} from (${openItems}) i where currency = ${currency} group by 1) o on o.client_id = c.id`;
	const beyond = !after
		? sql`true`
		: sort === 'name'
			? sql`(c.sort_name, c.id) > (${after.by}, ${after.id}::uuid)`
			: sql`(${key} < ${after.by}::int8 or (${key} = ${after.by}::int8 and c.id > ${after.id}::uuid))`;
	return sql<Row>`
		select c.id, c.name, c.account_code as "accountCode", c.supplier, c.conflict, p.name as profile, s.name as owner,
			${countryOfClient} as country, ${currency} as currency, o."outstandingMinor", o."overdueMinor", o."openInvoices", o."inFavourMinor",
			o."notDue", o."late30", o."late60", o."late90", o."lateMore", ${key}::text as by
		from ${from}
		left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
		left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
		where ${filtered(asked)} and ${beyond}
		order by ${key} ${descending}, c.id ${cut}`;
}

const columns: Readonly<Record<Exclude<OwedSort, 'name'>, string>> = {
	outstanding: '"outstandingMinor"',
	notDue: '"notDue"',
	late30: '"late30"',
	late60: '"late60"',
	late90: '"late90"',
	lateMore: '"lateMore"',
};

export type OwedTotal = AgedBalance & { readonly clients: number };

/** What all the clients of a filter owe together, by currency, the largest first; currencies are never added together (INV-05). */
export async function owedTotals(tx: Tx, asked: OwedFilter): Promise<OwedTotal[]> {
	const { rows } = await sql<AgedRow & { clients: number }>`
		with listed as materialized (select c.id from client c where ${filtered(asked)})
		select currency, ${agedBalanceOf(asked.today)}, count(distinct client_id)::int as clients
		from (${openItems}) i where client_id in (select id from listed) group by 1 order by 2 desc, 1`.execute(
		tx.withoutPlugins(),
	);
	return rows.map(agedFrom);
}

/** The countries of the clients whom a collaborator may see. */
export async function countriesOfClients(tx: Tx, viewer: string): Promise<string[]> {
	const { rows } = await sql<{ country: string }>`
		select distinct ${countryOfClient} as country from client c where ${hasRight(viewer, 'read', sql.ref('c.id'))} order by 1`.execute(
		tx,
	);
	return rows.map(({ country }) => country);
}
