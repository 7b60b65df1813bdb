import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { cancelAction, lockAction } from '@quittance/db/actions.ts';
import { record } from '@quittance/db/activities.ts';
import { settle } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { waitingDeliveryOf } from '@quittance/db/written-messages.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type TakeBackMessage = { readonly actor: Actor; readonly actionId: string };

export type TakeBackRefusal = 'action.unknown' | 'client.readOnly' | 'message.left';

/** A message that somebody wrote does not leave after all: in its first seconds, or while it waits for a person's hand. */
export const takeBackMessage = (
	{ db, now }: Office,
	{ actor, actionId }: TakeBackMessage,
): Promise<Outcome<null, TakeBackRefusal>> =>
	db.write(actor, async (tx) => {
		await keepPlanningOut(tx);
		const action = await lockAction(tx, actionId);
		if (action?.kind !== 'one-off') return refuse('action.unknown');
		const may = await mayActOn(tx, actor, action.clientId, 'action.unknown');
		if (!may.ok) return may;
		if (action.state !== 'ready' && action.state !== 'open') return refuse('message.left');
		const waiting = await waitingDeliveryOf(tx, action.id);
		if (waiting) await settle(tx, waiting.id, 'cancelled', now(), { refusal: 'taken back' });
		await cancelAction(tx, action.id, 'taken back');
		await record(tx, { name: 'message.takenBack', subject: action.id, clientId: action.clientId, actor });
		return allow(null);
	});
