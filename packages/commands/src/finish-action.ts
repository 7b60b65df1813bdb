import type { Day } from '@quittance/core/calendar/day.ts';
import { record } from '@quittance/db/activities.ts';
import { markDone, type ActionRow } from '@quittance/db/actions.ts';
import { climb, markNoticed, markThanked } from '@quittance/db/levels.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';

export type Finish = {
	/** The day of the run, or of the person's act: the next step counts from it (SCN-07). */
	readonly on: Day;
	readonly actor: Actor;
	/** Whose act it was, where the worker only carried it out. */
	readonly by?: string | null;
	readonly at: Date;
	/** False for a call that reached nobody: it is done, but climbs nothing (TSK-06). */
	readonly countsAsLevel?: boolean;
	readonly outcome?: string | undefined;
	readonly details?: Readonly<Record<string, unknown>>;
};

/**
 * What "done" means, however it came about (SCN-15, engine 6): each climbing invoice stands at its new level, a notice was
 * given, a payment was thanked for; the client has heard from us; the next run looks again. Under the lock of `lockAction`.
 */
export async function finishAction(tx: Tx, action: ActionRow, done: Finish): Promise<void> {
	const { on, actor, at, countsAsLevel = true, outcome, details } = done;
	const by = done.by ?? actor.id;
	const told = {
		kind: action.kind,
		channel: action.channel,
		on,
		countsAsLevel,
		...(outcome !== undefined && { outcome }),
		...details,
	};
	// In this order, but without waiting for each other: the server is asked once.
	await Promise.all([
		markDone(tx, action, { on, by, countsAsLevel, outcome }),
		countsAsLevel && climb(tx, action.id, on, by, at),
		action.kind === 'notice' && markNoticed(tx, action.id, on),
		action.paymentId !== null && markThanked(tx, action.paymentId),
		lookAgain(tx, [action.clientId], on),
		record(tx, { name: 'action.done', subject: action.id, clientId: action.clientId, actor, details: told }),
	]);
}
