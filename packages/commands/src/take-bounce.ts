import { bounceUndoes, levelFromHistory } from '@quittance/core/dunning/level-history.ts';
import type { Level } from '@quittance/core/scenario/scenario.ts';
import { record } from '@quittance/db/activities.ts';
import { clientsWithAddress, markBounced } from '@quittance/db/email-addresses.ts';
import { bouncedFor } from '@quittance/db/inbound-mail.ts';
import { levelHistory, levelsGivenBy, storeLevel, undoLevel } from '@quittance/db/levels.ts';
import type { Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { addTask } from '@quittance/db/tasks.ts';
import type { CameBack } from './record-inbound.ts';

/**
 * A hard bounce: its addresses are written to no more. When nobody is left who got the message, each invoice falls back to where
 * it stood, unless a later level is done; a task says so either way (SCN-15, engine 6).
 */
export async function takeBounce(
	tx: Tx,
	{ delivery, action, addresses, diagnosis, actor, day, at }: CameBack,
): Promise<void> {
	for (const address of addresses) {
		await markBounced(tx, address, diagnosis, at);
		await lookAgain(tx, await clientsWithAddress(tx, address), day);
	}
	const gone = await bouncedFor(tx, delivery.id);
	const reached = (delivery.acceptedFor as readonly string[]).filter((address) => !gone.has(address.toLowerCase()));
	const undone: string[] = [];
	for (const { id, invoiceId, level, present, number } of await levelsGivenBy(tx, action.id)) {
		if (!bounceUndoes(level as Level, reached.length, present as Level)) continue;
		await undoLevel(tx, id, `bounced: ${diagnosis}`, at);
		await storeLevel(tx, invoiceId, levelFromHistory(await levelHistory(tx, invoiceId)));
		undone.push(number);
	}
	await lookAgain(tx, [action.clientId], day);
	const about = { addresses, diagnosis, undone: undone.length > 0, invoices: undone };
	await addTask(
		tx,
		{ kind: 'bounce', clientId: action.clientId, actionId: action.id, deliveryId: delivery.id, about },
		at,
	);
	await record(tx, {
		name: 'delivery.bounced',
		subject: delivery.id,
		clientId: action.clientId,
		actor,
		details: about,
	});
}
