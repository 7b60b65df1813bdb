import { sql, type RawBuilder } from 'kysely';
import { inBatches } from './batches.ts';
import { balanceOf, openItems, type Balance } from './client-balance.ts';
import { amountsOf, beyondAmount, type AmountSort } from './client-amounts.ts';
import { bears, filtered, type ClientFilter } from './client-filter.ts';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

export type ClientSort = 'name' | 'outstanding' | 'overdue';

/** Where a page of the list ended: the name as it is sorted, or the amount; and the client. */
export type ClientPlace = { readonly by: string; readonly id: string };

export type ClientsAsked = ClientFilter & {
	readonly sort: ClientSort;
	/** The currency whose amounts sort the list: amounts of two are never compared. */
	readonly currency: string;
};

export type ListedClient = {
	readonly id: string;
	readonly name: string;
	readonly accountCode: string;
	readonly siren: string | null;
	readonly supplier: boolean;
	readonly conflict: boolean;
	readonly profile: string | null;
	readonly owner: string | null;
	/** What it is sorted by. */
	readonly by: string;
};

/** One page of the clients that a collaborator may see (CLI-11): by name, or the largest amount first. */
export async function clientsListed(
	tx: Tx,
	asked: ClientsAsked & { readonly most: number; readonly after?: ClientPlace | undefined },
): Promise<ListedClient[]> {
	const { rows } = await listed(asked, asked.after, sql`limit ${asked.most}`).execute(tx.withoutPlugins());
	return rows;
}

/** All clients that a filter shows, however many. */
export async function idsListed(tx: Tx, asked: ClientFilter): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`select c.id from client c where ${filtered(asked)}`.execute(tx);
	return rows.map(({ id }) => id);
}

/** All of the clients that a collaborator may see, in the order of the list, `size` at a time. */
export const clientsInFull = (tx: Tx, asked: ClientsAsked, size: number): AsyncGenerator<ListedClient[]> =>
	inBatches(tx, 'clients', size, listed(asked, undefined, sql``));

function listed(
	asked: ClientsAsked,
	after: ClientPlace | undefined,
	cut: RawBuilder<unknown>,
): RawBuilder<ListedClient> {
	const { sort } = asked;
	const page = sort === 'name' ? byName(asked, after, cut) : byAmount({ ...asked, sort }, after, cut);
	return sql<ListedClient>`
		select c.id, c.name, c.account_code as "accountCode", c.siren, c.supplier, c.conflict, p.name as profile, s.name as owner, l.by::text as by
		from (${page}) l
		join client c on c.organization_id = l.organization_id and c.id = l.id
		left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
		left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
		order by l.by ${sort === 'name' ? sql`` : sql`desc`}, l.id`;
}

const byName = (asked: ClientsAsked, after: ClientPlace | undefined, cut: RawBuilder<unknown>) => sql`
	select c.organization_id, c.id, c.sort_name as by from client c
	where ${filtered(asked)} and ${after ? sql`(c.sort_name, c.id) > (${after.by}, ${after.id}::uuid)` : sql`true`}
	order by 3, 2 ${cut}`;

function byAmount(
	{ sort, currency, ...asked }: ClientsAsked & { readonly sort: AmountSort },
	after: ClientPlace | undefined,
	cut: RawBuilder<unknown>,
) {
	const { joins, amount } = amountsOf(currency, sort, asked.today);
	return sql`
		select c.organization_id, c.id, ${amount} as by from client c ${joins}
		where ${filtered(asked)} and ${after ? beyondAmount(amount, after) : sql`true`}
		order by 3 desc, 2 ${cut}`;
}

export type ListTotals = { readonly clients: number; readonly balances: readonly Balance[] };

/** How many clients a filter shows, and what they owe together, by currency. */
export async function totalsListed(tx: Tx, asked: ClientFilter): Promise<ListTotals> {
	const { rows } = await sql<Balance & { clients: number | null }>`
		with listed as materialized (select c.id from client c where ${filtered(asked)})
		select count(*)::int as clients, '' as currency, null as "outstandingMinor", null as "overdueMinor" from listed
		union all
		select null, currency, ${balanceOf(asked.today)} from (${openItems}) i where client_id in (select id from listed) group by 2
		order by 1 nulls last, 3 desc`.execute(tx.withoutPlugins());
	return {
		clients: rows[0]?.clients ?? 0,
		balances: rows
			.slice(1)
			.map(({ currency, outstandingMinor, overdueMinor }) => ({ currency, outstandingMinor, overdueMinor })),
	};
}

/** Of some codes those that a client whom the collaborator may see bears, as account code or SIREN (CLI-12). */
export async function codesKnown(tx: Tx, viewer: string, codes: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ code: string }>`
		select distinct k.code from client c cross join lateral (
			values (c.account_code), (c.siren) union all select m.account_code from merged_client m where m.client_id = c.id) k (code)
		where ${bears(codes)} and k.code = any(${codes}::text[]) and ${hasRight(viewer, 'read', sql.ref('c.id'))}`.execute(tx);
	return rows.map(({ code }) => code);
}
