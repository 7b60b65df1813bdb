import type { Day } from '@quittance/core/calendar/day.ts';
import type { connect } from '@quittance/db/connect.ts';
import type { ListAsked } from './lists-asked.ts';

/**
 * The least that must be read for a page: which clients stand on it, in which order. No rights, no names, no sums but the one that sorts,
 * nothing of what goes on with them. Under the same role and policies, in a transaction that names its organization.
 */
export async function floorOf(
	sql: ReturnType<typeof connect>,
	organizationId: string,
	{ list, sort, narrowed, behind }: ListAsked,
	today: Day,
): Promise<number> {
	return sql.begin(async (tx) => {
		await tx`select set_config('quittance.organization_id', ${organizationId}, true)`;
		const { profile, group, owner, country, late, search } = narrowed;
		const client = tx`select c.id, c.sort_name from client c where true
			${profile ? tx`and c.profile_id = ${profile}` : tx``}
			${group ? tx`and c.id in (select client_id from client_group_member where client_group_id = ${group})` : tx``}
			${owner ? tx`and c.owner_id = ${owner}` : tx``}
			${country ? tx`and c.country = ${country}` : tx``}
			${search ? tx`and position(${search} in c.search_text) > 0` : tx``}
			${late ? tx`and c.id in (select client_id from invoice where open_minor > 0 and due_on < ${today})` : tx``}`;
		if (sort === 'name') {
			const open = tx`and exists (select from invoice i where i.client_id = c.id and i.open_minor > 0)`;
			return (await tx`${client} ${list === 'owed' ? open : tx``} order by c.sort_name, c.id limit 51 offset ${behind}`)
				.length;
		}
		const [from, to] = { outstanding: [-9999, 9999], overdue: [1, 9999], late30: [1, 30], lateMore: [91, 9999] }[sort];
		const sums = tx`
			select client_id, sum(minor) filter (where due_on is null or ${today}::date - due_on between ${from ?? 0} and ${to ?? 0}) as minor
			from (select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
				${
					sort === 'outstanding'
						? tx`union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
							union all select client_id, currency, -open_minor, null from payment where open_minor > 0`
						: tx``
				}) i
			where currency = 'EUR' group by 1`;
		const all = Object.keys(narrowed).length === 0;
		const page = all ? sums : tx`select s.* from (${sums}) s join (${client}) c on c.id = s.client_id`;
		return (await tx`${page} order by minor desc nulls last, client_id limit 51 offset ${behind}`).length;
	});
}
