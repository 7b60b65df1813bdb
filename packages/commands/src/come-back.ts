import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { record } from '@quittance/db/activities.ts';
import { linesOf, type ActionRow } from '@quittance/db/actions.ts';
import { addHold } from '@quittance/db/holds.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { addTask } from '@quittance/db/tasks.ts';

export type ComeBack = {
	readonly on: Day;
	/** What the card of that day says. */
	readonly title: string;
	readonly note: string;
	/** The step did not count, and comes again by itself: until that day its invoices are left alone. */
	readonly again: boolean;
};

/**
 * On a day the client is on the board again (TSK-06; docs/decisions/0074-call-mode.md): the same step, whose invoices are left alone until
 * the day before, or, where the call counted, a task of who called. The action is locked and done.
 */
export async function comeBack(
	tx: Tx,
	actor: Actor,
	{ id, clientId }: ActionRow,
	{ on, title, note, again }: ComeBack,
	{ today, at }: { readonly today: Day; readonly at: Date },
): Promise<void> {
	if (!again) {
		const task = { title, note, dueOn: on, ownerId: actor.id };
		const taskId = await addTask(tx, { kind: 'own', clientId, ...task }, at);
		await record(tx, { name: 'task.added', subject: taskId, clientId, actor, details: { title, dueOn: on } });
		return;
	}
	const untilOn = addDays(on, -1);
	const hold = { clientId, kind: 'stop', fromOn: today, untilOn, reason: title, placedBy: actor.id } as const;
	for (const { invoiceId } of await linesOf(tx, id)) {
		const holdId = await addHold(tx, { ...hold, invoiceId }, at);
		const details = { kind: hold.kind, invoiceId, untilOn, reason: title };
		await record(tx, { name: 'hold.placed', subject: holdId, clientId, actor, details });
	}
	await lookAgain(tx, [clientId], today);
}
