import { latenesses } from '@quittance/core/invoice/lateness.ts';
import { sql, type RawBuilder } from 'kysely';
import { inBatches } from './batches.ts';
import { agedBalanceOf, agedFrom, openItems, type AgedBalance, type AgedRow } from './client-balance.ts';
import { amountsOf, beyondAmount, type AmountSort } from './client-amounts.ts';
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

/** First whom the page shows, then what each of them owes: nobody is summed by lateness who is not shown. */
function listed(asked: OwedAsked, after: ClientPlace | undefined, cut: RawBuilder<unknown>): RawBuilder<Row> {
	const { currency, sort, today } = asked;
	const page = sort === 'name' ? byName(asked, after, cut) : byAmount({ ...asked, sort }, after, cut);
	return sql<Row>`
		select c.id, c.name, c.account_code as "accountCode", c.supplier, c.conflict, p.name as profile, s.name as owner,
			${countryOfClient} as country, ${currency} as currency, o.*, l.by::text as by
		from (${page}) l
		join client c on c.organization_id = l.organization_id and c.id = l.id
		cross join lateral (
			select ${agedBalanceOf(today)} from (${openItems}) i where client_id = l.id and currency = ${currency}) o
		left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
		left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
		order by l.by ${sort === 'name' ? sql`` : sql`desc`}, l.id`;
}

/** One client after the other is asked for anything open, and no more of them than are shown. */
const byName = (asked: OwedAsked, after: ClientPlace | undefined, cut: RawBuilder<unknown>) => sql`
	select c.organization_id, c.id, c.sort_name as by from client c
	cross join lateral (select from (${openItems}) i where client_id = c.id and currency = ${asked.currency} limit 1) any_open
	where ${filtered(asked)} and ${after ? sql`(c.sort_name, c.id) > (${after.by}, ${after.id}::uuid)` : sql`true`}
	order by 3, 2 ${cut}`;

function byAmount(
	asked: OwedAsked & { readonly sort: AmountSort },
	after: ClientPlace | undefined,
	cut: RawBuilder<unknown>,
) {
	const { joins, amount, open } = amountsOf(asked.currency, asked.sort, asked.today);
	return sql`
		select c.organization_id, c.id, ${amount} as by from client c ${joins}
		where ${open} and ${filtered(asked)} and ${after ? beyondAmount(amount, after) : sql`true`}
		order by 3 desc, 2 ${cut}`;
}

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
