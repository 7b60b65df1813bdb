import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { letActionWait } from '@quittance/db/actions.ts';
import { lockDelivery, settle } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { addTask } from '@quittance/db/tasks.ts';
import type { Office } from './office.ts';

export type SetAsideDelivery = {
	readonly actor: Actor;
	readonly deliveryId: string;
	/** The id under which the log has the whole fault. */
	readonly faultId: string;
	readonly message: string;
};

/** A delivery that cannot even be written stops nobody else: it waits for a person, with a card, and the night goes on. */
export const setAsideDelivery = (
	{ db, now }: Office,
	asked: SetAsideDelivery,
): Promise<Outcome<null, 'delivery.taken'>> =>
	db.write(asked.actor, async (tx) => {
		await keepPlanningOut(tx);
		const locked = await lockDelivery(tx, asked.deliveryId);
		if (locked?.delivery.state !== 'ready') return refuse('delivery.taken');
		const { delivery, action } = locked;
		await settle(tx, delivery.id, 'refused', now(), { refusal: `fault ${asked.faultId}: ${asked.message}` });
		if (action.state === 'ready') await letActionWait(tx, action.id, 'hand');
		const about = { faultId: asked.faultId, message: asked.message };
		await addTask(
			tx,
			{ kind: 'fault', clientId: action.clientId, actionId: action.id, deliveryId: delivery.id, about },
			now(),
		);
		await record(tx, {
			name: 'delivery.faulted',
			subject: delivery.id,
			clientId: action.clientId,
			actor: asked.actor,
			details: about,
		});
		return allow(null);
	});
