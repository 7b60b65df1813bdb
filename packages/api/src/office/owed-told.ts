import { nextOfClients } from '@quittance/commands/next-of-clients.ts';
import type { Connected } from '@quittance/commands/planning.ts';
import type { Day } from '@quittance/core/calendar/day.ts';
import { lastRemindersOf } from '@quittance/db/last-reminders.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { OwingClient } from '@quittance/db/owed-list.ts';

type Asked = { readonly currency: string; readonly today: Day; readonly connected: Connected | undefined };

export type OwedTold = Awaited<ReturnType<typeof owedTold>>[number];

/** Clients who owe, with what was said to each last and what comes next: a fixed number of statements, however many they are. */
export async function owedTold(
	tx: Tx,
	rows: readonly OwingClient[],
	{ currency, today, connected = { printsLetters: false } }: Asked,
) {
	const clientIds = rows.map(({ id }) => id);
	const reminders = await lastRemindersOf(tx, clientIds, currency);
	const coming = await nextOfClients(tx, { clientIds, currency, on: today, ...connected });
	return rows.map(({ by, ...row }) => {
		const last = reminders.get(row.id);
		const { next, hold } = coming.get(row.id) ?? {};
		return {
			...row,
			lastReminder: last && { step: last.step, channel: last.channel, on: last.on },
			next: next && { step: next.step.name, channel: next.step.channel, on: next.on },
			hold,
		};
	});
}
