import type { Day } from '@quittance/core/calendar/day.ts';
import { record } from '@quittance/db/activities.ts';
import { cancelAction, type ActionRow } from '@quittance/db/actions.ts';
import { settle } from '@quittance/db/deliveries.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';

export type Emptied = {
	readonly action: ActionRow;
	readonly deliveryId: string;
	readonly because: string;
	readonly actor: Actor;
	readonly day: Day;
	readonly at: Date;
};

/** Nothing of an action is left to send: it cancels itself and says why (SCN-16). */
export async function cancelEmpty(tx: Tx, { action, deliveryId, because, actor, day, at }: Emptied): Promise<void> {
	await cancelAction(tx, action.id, because);
	await settle(tx, deliveryId, 'cancelled', at, { refusal: because });
	await lookAgain(tx, [action.clientId], day);
	const details = { kind: action.kind, because };
	await record(tx, { name: 'action.cancelled', subject: action.id, clientId: action.clientId, actor, details });
}
