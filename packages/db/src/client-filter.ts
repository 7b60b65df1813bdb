import type { Day } from '@quittance/core/calendar/day.ts';
import { sql, type RawBuilder } from 'kysely';
import { hasRight } from './client-rights.ts';

export type ClientFilter = {
	/** The collaborator who asks: clients on which they have no right are not there (DOC-02). */
	readonly viewer: string;
	readonly today: Day;
	/** Each must occur in name, account code or SIREN, whatever case and accents. */
	readonly words?: readonly string[] | undefined;
	/** Only clients with one of these account codes or SIRENs. */
	readonly codes?: readonly string[] | undefined;
	readonly profile?: string | undefined;
	readonly group?: string | undefined;
	/** Only those with this tag (CLI-08). */
	readonly tag?: string | undefined;
	readonly owner?: string | undefined;
	/** ISO 3166-1; that of a client of which nothing is said is the organization's. */
	readonly country?: string | undefined;
	/** Only those who are late with something. */
	readonly late?: boolean | undefined;
	/** Only those with this flag (CLI-02). */
	readonly flag?: 'supplier' | 'conflict' | undefined;
};

/** The country of `client c`: its own, or the organization's, of which a transaction sees only one. */
export const countryOfClient = sql`coalesce(c.country, (select o.country from organization o))`;

/** The condition on `client c` that a filter is; clients on which the viewer has no right never pass. */
export function filtered(filter: ClientFilter): RawBuilder<unknown> {
	const { viewer, today, words, codes, profile, group, tag, owner, country, late, flag } = filter;
	const conditions: RawBuilder<unknown>[] = [sql`${hasRight(viewer, 'read', sql.ref('c.id'))}`];
	for (const word of words ?? []) conditions.push(sql`position(searchable(${word}) in c.search_text) > 0`);
	if (codes) conditions.push(bears(codes));
	if (profile !== undefined) conditions.push(sql`c.profile_id = ${profile}`);
	if (group !== undefined)
		conditions.push(sql`c.id in (select m.client_id from client_group_member m where m.client_group_id = ${group})`);
	if (tag !== undefined)
		conditions.push(sql`c.id in (select ct.client_id from client_tag ct where ct.tag_id = ${tag})`);
	if (owner !== undefined) conditions.push(sql`c.owner_id = ${owner}`);
	// In two, each of which the server can guess: of a `coalesce` it takes next to nobody, and joins accordingly.
	if (country !== undefined)
		conditions.push(
			sql`(c.country = ${country} or c.country is null and (select o.country from organization o) = ${country})`,
		);
	if (flag !== undefined) conditions.push(flag === 'supplier' ? sql`c.supplier` : sql`c.conflict`);
	if (late)
		conditions.push(sql`c.id in (select i.client_id from invoice i where i.open_minor > 0 and i.due_on < ${today})`);
	return sql.join(conditions, sql` and `);
}

/** Of `client c`: whether it has one of these account codes or SIRENs, or a client with one went into it. */
export const bears = (codes: readonly string[]) =>
	sql`(c.account_code = any(${codes}::text[]) or c.siren = any(${codes}::text[])
		or c.id = any(array(select k.client_id from merged_client k where k.account_code = any(${codes}::text[]))))`;
