import type { Day } from '@quittance/core/calendar/day.ts';
import { latenesses, type Lateness } from '@quittance/core/invoice/lateness.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from './open.ts';

/** What a client owes in one currency. Outstanding is what its open invoices ask for less what stands in its favour. */
export type Balance = {
	readonly currency: string;
	readonly outstandingMinor: bigint;
	/** Of its open invoices, what is late; nothing in its favour is taken off. */
	readonly overdueMinor: bigint;
};

/** What is open, invoice by invoice, with a minus what stands in a client's favour: `client_id, currency, minor, due_on`, the day null for the latter. */
export const openItems: RawBuilder<unknown> = sql`
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0`;

/** The two sums of a balance over open items. */
export const balanceOf = (today: Day) => sql`
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < ${today}), 0)::int8 as "overdueMinor"`;

/** The balances of some clients, by client, the largest first; currencies are never added together (INV-05). */
export async function balancesOf(tx: Tx, clientIds: readonly string[], today: Day): Promise<Map<string, Balance[]>> {
	if (clientIds.length === 0) return new Map();
	const { rows } = await sql<Balance & { clientId: string }>`
		select client_id as "clientId", currency, ${balanceOf(today)}
		from (${openItems}) i where client_id = any(${clientIds}::uuid[]) group by 1, 2 order by 1, 3 desc, 2`.execute(
		tx.withoutPlugins(),
	);
	const balances = new Map<string, Balance[]>(clientIds.map((id) => [id, []]));
	for (const { clientId, ...balance } of rows) balances.get(clientId)?.push(balance);
	return balances;
}

/** The open invoices of a client by how late they are. */
export type AgedBalance = Balance & {
	readonly aging: Readonly<Record<Lateness, bigint>>;
	/** Unmatched payments and credit notes. */
	readonly inFavourMinor: bigint;
	readonly openInvoices: number;
};

/** From how many days late to how many: the columns of core's `latenessOf`. */
const bounds: Readonly<Record<Lateness, readonly [number, number]>> = {
	notDue: [-1_000_000, 0],
	late30: [1, 30],
	late60: [31, 60],
	late90: [61, 90],
	lateMore: [91, 1_000_000],
};

/** Whether an open item belongs into a column of the aged balance. */
export const isLate = (today: Day, lateness: Lateness): RawBuilder<boolean> =>
	sql`${today}::date - due_on between ${bounds[lateness][0]} and ${bounds[lateness][1]}`;

const late = (today: Day, lateness: Lateness) =>
	sql`coalesce(sum(minor) filter (where ${isLate(today, lateness)}), 0)::int8 as ${sql.ref(lateness)}`;

/** The sums of an aged balance over open items. */
export const agedBalanceOf = (today: Day) => sql`${balanceOf(today)}, count(due_on)::int as "openInvoices",
	coalesce(-sum(minor) filter (where due_on is null), 0)::int8 as "inFavourMinor",
	${sql.join(latenesses.map((lateness) => late(today, lateness)))}`;

/** An aged balance as the database says it. */
export type AgedRow = Omit<AgedBalance, 'aging'> & AgedBalance['aging'];

export const agedFrom = <Row extends AgedRow>({ notDue, late30, late60, late90, lateMore, ...row }: Row) => ({
	...row,
	aging: { notDue, late30, late60, late90, lateMore },
});

/** What one client owes, currency by currency, by how late it is. */
export async function agedBalancesOf(tx: Tx, clientId: string, today: Day): Promise<AgedBalance[]> {
	const { rows } = await sql<AgedRow>`
		select currency, ${agedBalanceOf(today)} from (${openItems}) i where client_id = ${clientId} group by 1 order by 2 desc, 1`.execute(
		tx.withoutPlugins(),
	);
	return rows.map(agedFrom);
}
