import type { Day } from '@quittance/core/calendar/day.ts';
import { record } from '@quittance/db/activities.ts';
import type { ActionRow } from '@quittance/db/actions.ts';
import { settle, type DeliveryRow } from '@quittance/db/deliveries.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { addTask } from '@quittance/db/tasks.ts';

export type Doubt = {
	readonly delivery: DeliveryRow;
	readonly action: Pick<ActionRow, 'id' | 'clientId'>;
	readonly why: string;
	readonly actor: Actor;
	readonly day: Day;
	readonly at: Date;
};

/** Nobody knows whether it arrived: its invoices are held, a person is asked, and it is never sent again by itself (SCN-25). */
export async function leaveUncertain(tx: Tx, { delivery, action, why, actor, day, at }: Doubt): Promise<void> {
	await settle(tx, delivery.id, 'uncertain', at, { refusal: why });
	const about = { why, recipients: delivery.recipients };
	await addTask(
		tx,
		{ kind: 'delivery uncertain', clientId: action.clientId, actionId: action.id, deliveryId: delivery.id, about },
		at,
	);
	await lookAgain(tx, [action.clientId], day);
	await record(tx, {
		name: 'delivery.uncertain',
		subject: delivery.id,
		clientId: action.clientId,
		actor,
		details: { why },
	});
}
