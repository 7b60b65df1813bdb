import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockDelivery, putBack } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import type { Office } from './office.ts';
import { releaseAction } from './release-action.ts';

export type GiveBackDelivery = { readonly actor: Actor; readonly deliveryId: string };

/**
 * For a worker whose connection broke while it took a delivery: it cannot know whether that was committed, but it knows
 * that it has sent nothing. Refused when there is nothing of its own to give back.
 */
export const giveBackDelivery = (
	{ db, now }: Office,
	asked: GiveBackDelivery,
): Promise<Outcome<null, 'delivery.notYours'>> =>
	db.write(asked.actor, async (tx) => {
		await keepPlanningOut(tx);
		const locked = await lockDelivery(tx, asked.deliveryId);
		if (locked?.delivery.state !== 'sending' || locked.delivery.worker !== asked.actor.id)
			return refuse('delivery.notYours');
		const { delivery, action } = locked;
		await releaseAction(tx, action, 'ready');
		await putBack(tx, delivery.id, now(), null);
		return allow(null);
	});
