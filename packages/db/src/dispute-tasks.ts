import { disputeCardsAsk } from './dispute-cards.ts';
import type { LockedDispute } from './disputes.ts';
import type { Tx } from './open.ts';
import { addTask } from './tasks.ts';

/** Its card is to do again: the client wrote, or it was reopened. One that somebody works on stays where it is; one that is done comes back as a new one. */
export async function disputeAsksAgain(tx: Tx, dispute: LockedDispute, by: string, at: Date): Promise<void> {
	await disputeCardsAsk(tx, dispute.id, by, at);
	const standing = await tx
		.selectFrom('task')
		.select('id')
		.where('disputeId', '=', dispute.id)
		.where('state', '<>', 'done')
		.executeTakeFirst();
	if (!standing) await addDisputeTask(tx, dispute, at);
}

/** A card that asks for an answer to a dispute. */
export const addDisputeTask = (
	tx: Tx,
	{ id, clientId, invoiceId, reason, amountMinor }: Omit<LockedDispute, 'state'>,
	at: Date,
): Promise<string> =>
	addTask(
		tx,
		{
			kind: 'dispute',
			clientId,
			invoiceId,
			disputeId: id,
			about: { reason, minor: amountMinor === null ? null : String(amountMinor) },
		},
		at,
	);

/** Their cards are done: a decision was taken, or the invoice is settled. */
export const closeDisputeTasks = (tx: Tx, disputeIds: readonly string[], outcome: string, at: Date, by?: string) =>
	tx
		.updateTable('task')
		.set({ state: 'done', doneAt: at, doneBy: by ?? null, outcome })
		.where('disputeId', 'in', disputeIds)
		.where('state', '<>', 'done')
		.execute();
