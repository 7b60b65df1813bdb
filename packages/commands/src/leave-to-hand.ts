import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { letActionWait } from '@quittance/db/actions.ts';
import { lockDelivery, settle } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import type { Office } from './office.ts';

export type LeaveToHand = { readonly actor: Actor; readonly deliveryId: string };

/** A letter is made and its pages are kept, but nobody prints for us: a person posts it (SCN-15). Refused to all but the worker that holds it. */
export const leaveToHand = (
	{ db, now }: Office,
	{ actor, deliveryId }: LeaveToHand,
): Promise<Outcome<null, 'delivery.notYours'>> =>
	db.write(actor, async (tx) => {
		await keepPlanningOut(tx);
		const locked = await lockDelivery(tx, deliveryId);
		if (locked?.delivery.state !== 'sending' || locked.delivery.worker !== actor.id) return refuse('delivery.notYours');
		await settle(tx, deliveryId, 'cancelled', now(), { refusal: 'by hand' });
		await letActionWait(tx, locked.action.id, 'hand');
		return allow(null);
	});
