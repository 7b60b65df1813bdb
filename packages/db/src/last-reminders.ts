import type { Day } from '@quittance/core/calendar/day.ts';
import type { Channel, StepName } from '@quittance/core/scenario/scenario.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type LastReminder = {
	readonly clientId: string;
	readonly step: Exclude<StepName, 'thanks'>;
	readonly channel: Channel;
	readonly on: Day;
};

/** The last reminder or notice that each of some clients was given in a currency, whoever did it; none for whoever had none. */
export async function lastRemindersOf(
	tx: Tx,
	clientIds: readonly string[],
	currency: string,
): Promise<Map<string, LastReminder>> {
	if (clientIds.length === 0) return new Map();
	const { rows } = await sql<LastReminder>`
		select distinct on (client_id) client_id as "clientId", kind as step, channel, done_on as on from action
		where client_id = any(${clientIds}::uuid[]) and currency = ${currency} and state = 'done' and kind not in ('thanks', 'one-off')
		order by client_id, done_on desc, id desc`.execute(tx.withoutPlugins());
	return new Map(rows.map((row) => [row.clientId, row]));
}
