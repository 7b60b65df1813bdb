import type { Day } from '@quittance/core/calendar/day.ts';
import type { Lateness } from '@quittance/core/invoice/lateness.ts';
import { sql, type RawBuilder } from 'kysely';
import { isLate } from './client-balance.ts';

export type AmountSort = 'outstanding' | 'overdue' | Lateness;

type Amounts = {
	/** Stands behind `client c`. */
	readonly joins: RawBuilder<unknown>;
	readonly amount: RawBuilder<bigint>;
	/** Whether anything is open in the currency. */
	readonly open: RawBuilder<boolean>;
};

/**
 * What each `client c` owes in one currency, to sort by. Invoices and what stands in a client's favour are summed apart: so the former are
 * read off an index in the order of clients and merged with them, where one sum over both was hashed, and the server misjudged how many come.
 */
export const amountsOf = (currency: string, sort: AmountSort, today: Day): Amounts => ({
	joins: sql`
		left join (
			select client_id, coalesce(sum(open_minor) filter (where ${counts(sort, today)}), 0)::int8 as minor
			from invoice where open_minor > 0 and currency = ${currency} group by 1
		) i on i.client_id = c.id
		left join (
			select client_id, sum(minor)::int8 as minor from (
				select client_id, open_minor as minor from credit_note where open_minor > 0 and currency = ${currency}
				union all select client_id, open_minor from payment where open_minor > 0 and currency = ${currency}
			) credit group by 1
		) f on f.client_id = c.id`,
	amount: sort === 'outstanding' ? sql`coalesce(i.minor, 0) - coalesce(f.minor, 0)` : sql`coalesce(i.minor, 0)`,
	open: sql`(i.client_id is not null or f.client_id is not null)`,
});

const counts = (sort: AmountSort, today: Day) =>
	sort === 'outstanding' ? sql`true` : sort === 'overdue' ? sql`due_on < ${today}` : isLate(today, sort);

/** A place in a list by amount, the largest first: whether `client c` stands behind it. */
export const beyondAmount = (amount: RawBuilder<bigint>, { by, id }: { readonly by: string; readonly id: string }) =>
	sql`(${amount} < ${by}::int8 or (${amount} = ${by}::int8 and c.id > ${id}::uuid))`;
