import type { Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from '@quittance/db/open.ts';

/** What was done on a day, as a colleague would tell it: `R1 email Café Ravel: FA-8→1`. */
export async function doneOn(tx: Tx, day: Day): Promise<string[]> {
	const actions = await tx
		.selectFrom('action')
		.innerJoin('client', 'client.id', 'action.clientId')
		.select(['action.id', 'action.kind', 'action.channel', 'client.name'])
		.where('action.doneOn', '=', day)
		.orderBy('client.name')
		.orderBy('action.kind')
		.execute();
	const lines: string[] = [];
	for (const { id, kind, channel, name } of actions) lines.push(`${kind} ${channel} ${name}: ${await linesOf(tx, id)}`);
	return lines;
}

/** The cards that wait on the board: `R1 letter Quincaillerie Moreau: FA-9→1 (hand)`. */
export async function waiting(tx: Tx): Promise<{ id: string; card: string }[]> {
	const actions = await tx
		.selectFrom('action')
		.innerJoin('client', 'client.id', 'action.clientId')
		.select(['action.id', 'action.kind', 'action.channel', 'action.waitsFor', 'client.name'])
		.where('action.state', '=', 'open')
		.orderBy('client.name')
		.execute();
	const cards: { id: string; card: string }[] = [];
	for (const { id, kind, channel, waitsFor, name } of actions)
		cards.push({ id, card: `${kind} ${channel} ${name}: ${await linesOf(tx, id)} (${waitsFor ?? ''})` });
	return cards;
}

async function linesOf(tx: Tx, actionId: string): Promise<string> {
	const lines = await tx
		.selectFrom('actionInvoice')
		.innerJoin('invoice', 'invoice.id', 'actionInvoice.invoiceId')
		.select(['invoice.number', 'actionInvoice.climbsTo'])
		.where('actionInvoice.actionId', '=', actionId)
		.orderBy('invoice.number')
		.execute();
	return lines.map(({ number, climbsTo }) => (climbsTo === null ? number : `${number}→${climbsTo}`)).join(' ');
}

/** Tasks raised since an instant, beside the actions: `bounce Transports Veyrac`. */
export async function tasksSince(tx: Tx, since: Date): Promise<string[]> {
	const tasks = await tx
		.selectFrom('task')
		.leftJoin('client', 'client.id', 'task.clientId')
		.select(['task.kind', 'client.name'])
		.where('task.createdAt', '>=', since)
		.orderBy('task.createdAt')
		.execute();
	return tasks.map(({ kind, name }) => `${kind} ${name ?? ''}`.trim());
}

/** Actions that were cancelled, and why: `R2 email Imprimerie Dalmas: promised`. */
export async function cancelled(tx: Tx): Promise<string[]> {
	const actions = await tx
		.selectFrom('action')
		.innerJoin('client', 'client.id', 'action.clientId')
		.select(['action.kind', 'action.channel', 'action.cancelledBecause', 'client.name'])
		.where('action.state', '=', 'cancelled')
		.orderBy('action.id')
		.execute();
	return actions.map(
		({ kind, channel, name, cancelledBecause }) => `${kind} ${channel} ${name}: ${cancelledBecause ?? ''}`,
	);
}
