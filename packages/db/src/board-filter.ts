import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { currenciesWith } from '@quittance/core/money/currency.ts';
import type { Channel, StepName } from '@quittance/core/scenario/scenario.ts';
import { sql, type RawBuilder } from 'kysely';

/** Which cards of the board are looked at (TSK-07); all conditions hold at once. */
export type BoardFilter = {
	readonly profile?: string | undefined;
	readonly group?: string | undefined;
	readonly scenario?: string | undefined;
	readonly step?: StepName | undefined;
	/** How it is done; `task`: no reminder, but something to look at. */
	readonly channel?: Channel | 'task' | undefined;
	/** Whose work it is: who holds it, else who was given the task, else the owner of the client. */
	readonly person?: string | undefined;
	/** The day of `person`: without their tasks of later days. */
	readonly dueBy?: Day | undefined;
	/** At least so much, in whole units of the card’s own currency. */
	readonly from?: number | undefined;
	/** Its oldest invoice is at least so many days late. */
	readonly daysLate?: number | undefined;
	/** Each must occur in the client’s name, account code or SIREN, or in the title of a task, whatever case and accents. */
	readonly words?: readonly string[] | undefined;
};

/** The same rows, as far as they pass the filter. */
export function narrowed(
	rows: RawBuilder<unknown>,
	{ filter, today }: { readonly filter?: BoardFilter | undefined; readonly today: Day },
): RawBuilder<unknown> {
	const conditions = filter ? conditionsOf(filter, today) : [];
	if (conditions.length === 0) return rows;
	return sql`select s.* from (${rows}) s left join client c on c.id = s.client_id where ${sql.join(conditions, sql` and `)}`;
}

/** On `s`, a row of the board, and `c`, its client or nobody. */
function conditionsOf(filter: BoardFilter, today: Day): RawBuilder<unknown>[] {
	const { profile, group, scenario, step, channel, person, dueBy, from, daysLate, words } = filter;
	const conditions: RawBuilder<unknown>[] = [];
	if (profile !== undefined) conditions.push(sql`c.profile_id = ${profile}`);
	if (group !== undefined)
		conditions.push(
			sql`s.client_id in (select m.client_id from client_group_member m where m.client_group_id = ${group})`,
		);
	if (scenario !== undefined)
		conditions.push(
			sql`s.step_id in (select p.id from step p join scenario_version v on v.id = p.scenario_version_id where v.scenario_id = ${scenario})`,
		);
	if (step !== undefined) conditions.push(sql`s.step = ${step}`);
	if (channel !== undefined) conditions.push(channel === 'task' ? sql`not s.of_action` : sql`s.channel = ${channel}`);
	if (person !== undefined) conditions.push(sql`coalesce(s.held_by, s.owner_id, c.owner_id) = ${person}`);
	if (dueBy !== undefined) conditions.push(sql`(s.task_due_on is null or s.task_due_on <= ${dueBy})`);
	if (from !== undefined) conditions.push(sql`s.minor >= ${inMinor(from)}`);
	if (daysLate !== undefined) conditions.push(dueUpTo(addDays(today, -daysLate)));
	for (const word of words ?? [])
		conditions.push(
			sql`position(searchable(${word}) in coalesce(c.search_text, '') || ' ' || searchable(s.title)) > 0`,
		);
	return conditions;
}

/** A card claims of its oldest invoice; a done one of those it claimed. */
const dueUpTo = (day: Day) => sql`(
	exists (select from action_invoice x join invoice n on n.organization_id = x.organization_id and n.id = x.invoice_id
		where s.of_action and x.organization_id = s.organization_id and x.action_id = s.id and n.due_on <= ${day})
	or exists (select from invoice n where n.organization_id = s.organization_id and n.id = s.invoice_id and n.due_on <= ${day}))`;

const inMinor = (units: number) => sql`${units}::int8 * case
	when s.currency = any(${currenciesWith(0)}::text[]) then 1
	when s.currency = any(${currenciesWith(3)}::text[]) then 1000
	when s.currency = any(${currenciesWith(4)}::text[]) then 10000
	else 100 end`;
