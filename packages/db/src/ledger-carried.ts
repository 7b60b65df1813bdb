import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Target, StagedDocument } from './ledger-staging.ts';
import type { Tx } from './open.ts';

/** What was open of an item of earlier years when a year began: `openMinor` counts up for what the client owed. */
export type OpenItem = {
	readonly key: string;
	readonly code: string;
	readonly target: Target;
	readonly kind: StagedDocument['kind'];
	readonly number: string;
	readonly on: Day;
	readonly dueOn: Day | null;
	readonly currency: string;
	readonly account: string | null;
	readonly amountMinor: bigint;
	readonly openMinor: bigint;
};

/**
 * Items of the books of earlier years that were open when a year began, oldest first. Matches that came with the year
 * (letters that end with `tag`, documents from its first day on) do not count: a file of the year says them again. `from` and
 * `before` bound the keys of the earlier years.
 */
export async function itemsOpenAt(
	tx: Tx,
	{ year, tag, from, before }: { year: Day; tag: string; from: string; before: string },
): Promise<OpenItem[]> {
	const { rows } = await sql<OpenItem>`
		with earlier as (
			select m.invoice_id, coalesce(m.payment_id, m.credit_note_id) as credit_id, m.amount_minor
			from match m
			join invoice i on i.id = m.invoice_id
			left join payment p on p.id = m.payment_id
			left join credit_note n on n.id = m.credit_note_id
			where m.undone_at is null and not (m.origin = 'letter' and right(m.letter, length(${tag})) = ${tag})
				and (left(i.external_key, 4) = 'fec ' and i.external_key collate "C" < ${before} or left(i.external_key, 4) <> 'fec ' and i.issued_on < ${year})
				and (left(coalesce(p.external_key, n.external_key), 4) = 'fec ' and coalesce(p.external_key, n.external_key) collate "C" < ${before}
					or left(coalesce(p.external_key, n.external_key), 4) <> 'fec ' and coalesce(p.paid_on, n.issued_on) < ${year})
		), settled as (
			select id, sum(minor)::bigint as minor from (
				select invoice_id as id, amount_minor as minor from earlier union all select credit_id, amount_minor from earlier
			) sides
			group by id
		), item as (
			select 1 as sign, 'invoice' as target, id, client_id, external_key, kind, number, issued_on as on_day, due_on, currency, account, amount_minor
			from invoice
			union all
			select -1, 'credit note', id, client_id, external_key, kind, number, issued_on, null, currency, account, amount_minor from credit_note
			union all
			select -1, 'payment', id, client_id, external_key, 'payment', reference, paid_on, null, currency, account, amount_minor
			from payment where cancelled_at is null
		)
		select i.external_key as "key", c.account_code as "code", i.target, i.kind, i.number, i.on_day as "on", i.due_on as "dueOn", i.currency,
			i.account, i.amount_minor as "amountMinor", i.sign * (i.amount_minor - coalesce(s.minor, 0)) as "openMinor"
		from item i
		join client c on c.id = i.client_id
		left join settled s on s.id = i.id
		where i.external_key collate "C" >= ${from} and i.external_key collate "C" < ${before} and i.amount_minor > coalesce(s.minor, 0)
		order by c.account_code, i.on_day, i.external_key`.execute(tx.withoutPlugins());
	return rows;
}
