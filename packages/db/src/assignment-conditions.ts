import type { Day } from '@quittance/core/calendar/day.ts';
import {
	conditionFields,
	type Comparison,
	type Condition,
	type ConditionField,
} from '@quittance/core/assignment/condition.ts';
import { sql, type RawBuilder } from 'kysely';
import { openItems } from './client-balance.ts';
import { countryOfClient } from './client-filter.ts';
import type { Tx } from './open.ts';

type Sql = RawBuilder<unknown>;

const owed = (late: Sql): Sql => sql`(
	select coalesce(sum(i.minor), 0) from (${openItems}) i
	where i.client_id = c.id and ${late} and i.currency = (select o.currency from organization o where o.id = c.organization_id))`;
const printed = (column: 'postal_code' | 'city'): Sql =>
	sql`(select a.${sql.ref(column)} from address a where a.client_id = c.id order by a.position limit 1)`;

/** Each field of a condition on `client c`. */
const values: Readonly<Record<ConditionField, (today: Day, value: string) => Sql>> = {
	name: () => sql`c.name`,
	accountCode: () => sql`c.account_code`,
	siren: () => sql`c.siren`,
	vatNumber: () => sql`c.vat_number`,
	acquisitionSource: () => sql`c.acquisition_source`,
	region: () => sql`c.region`,
	postalCode: () => printed('postal_code'),
	city: () => printed('city'),
	country: () => countryOfClient,
	language: () => sql`coalesce(c.language, (select o.language from organization o where o.id = c.organization_id))`,
	kind: () => sql`c.kind`,
	supplier: () => sql`case when c.supplier then 'yes' else 'no' end`,
	conflict: () => sql`case when c.conflict then 'yes' else 'no' end`,
	outstanding: () => owed(sql`true`),
	overdue: (today) => owed(sql`i.due_on < ${today}`),
	creditLimit: () => sql`c.credit_limit_minor`,
	// Of many tags the one that is asked for, so that having none of that name is “is not”.
	tag: (_, value) => sql`(
		select t.name from client_tag ct join tag t on t.organization_id = ct.organization_id and t.id = ct.tag_id
		where ct.client_id = c.id and searchable(t.name) = searchable(${value}))`,
};

const compared: Readonly<Record<Comparison, (of: Sql, value: string) => Sql>> = {
	is: (of, value) => sql`searchable(${of}) = searchable(${value})`,
	'is not': (of, value) => sql`searchable(${of}) is distinct from searchable(${value})`,
	contains: (of, value) => sql`position(searchable(${value}) in searchable(${of})) > 0`,
	'starts with': (of, value) => sql`starts_with(searchable(${of}), searchable(${value}))`,
	'at least': (of, value) => sql`${of} >= ${value}::numeric`,
	below: (of, value) => sql`${of} < ${value}::numeric`,
};

/** Of these clients those of which all the conditions hold, in key order; of all clients when none are named. */
export async function clientsLike(
	tx: Tx,
	conditions: readonly Condition[],
	today: Day,
	among: readonly string[] | null,
): Promise<string[]> {
	const asked = conditions
		.filter(({ field }) => field in conditionFields)
		.map(({ field, compare, value }) => compared[compare](values[field](today, value), value));
	const { rows } = await sql<{ id: string }>`
		select c.id from client c
		where c.deleted_at is null and ${among === null ? sql`true` : sql`c.id = any(${among}::uuid[])`} and ${sql.join([sql`true`, ...asked], sql` and `)}
		order by c.id`.execute(tx);
	return rows.map(({ id }) => id);
}
