import type { Tx } from './open.ts';

/** What somebody was in charge of is another's from now on, or nobody's: clients, disputes that are open and tasks still to do. How many clients that were. */
export async function handOver(tx: Tx, from: string, to: string | null): Promise<number> {
	const clients = await tx
		.updateTable('client')
		.set({ ownerId: to })
		.where('ownerId', '=', from)
		.returning('id')
		.execute();
	await tx
		.updateTable('dispute')
		.set({ ownerId: to })
		.where('ownerId', '=', from)
		.where('closedAt', 'is', null)
		.execute();
	await tx.updateTable('task').set({ ownerId: to }).where('ownerId', '=', from).where('state', '<>', 'done').execute();
	return clients.length;
}

/** Lets go of every card that somebody held (TSK-03); which, and of which clients. */
export const releaseClaimsOf = (tx: Tx, collaboratorId: string, by: string, at: Date) =>
	tx
		.updateTable('card as k')
		.set((eb) => ({
			...{ claimedBy: null, claimedAt: null, changedBy: by, changedAt: at },
			version: eb('k.version', '+', 1),
		}))
		.where('k.claimedBy', '=', collaboratorId)
		.returning((eb) => [
			'k.id',
			eb.selectFrom('action as a').select('a.clientId').whereRef('a.id', '=', 'k.actionId').as('ofAction'),
			eb.selectFrom('task as t').select('t.clientId').whereRef('t.id', '=', 'k.taskId').as('ofTask'),
		])
		.execute();
