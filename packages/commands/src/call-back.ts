import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockAction } from '@quittance/db/actions.ts';
import { sentByHandOf, settle } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { releaseAction } from './release-action.ts';

export type CallBack = { readonly actor: Actor; readonly actionId: string };

/**
 * A message that a person sent is called back before it has left the house, and waits on the board again with the words that it was given
 * (TSK-06). Refused once the worker has taken it: nobody knows then how far it has come.
 */
export const callBack = (
	{ db, now }: Office,
	{ actor, actionId }: CallBack,
): Promise<Outcome<null, 'action.unknown' | 'client.readOnly' | 'delivery.left'>> =>
	db.write(actor, async (tx) => {
		await keepPlanningOut(tx);
		const action = await lockAction(tx, actionId);
		if (!action) return refuse('action.unknown');
		const may = await mayActOn(tx, actor, action.clientId, 'action.unknown');
		if (!may.ok) return may;
		const delivery = await sentByHandOf(tx, action.id);
		if (delivery?.state !== 'ready' || action.state !== 'ready') return refuse('delivery.left');
		await settle(tx, delivery.id, 'cancelled', now(), { refusal: 'called back' });
		await releaseAction(tx, action, 'hand');
		await record(tx, {
			name: 'action.calledBack',
			subject: action.id,
			clientId: action.clientId,
			actor,
			details: { deliveryId: delivery.id, kind: action.kind },
		});
		return allow(null);
	});
