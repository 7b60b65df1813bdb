import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockAction, setActionState } from '@quittance/db/actions.ts';
import { sendAtOnce } from '@quittance/db/deliveries.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type SendNow = {
	readonly actor: Actor;
	readonly actionId: string;
	/** Tells the worker, in the same transaction (jobs/queue.ts). */
	readonly enqueue: (tx: Tx, deliveryId: string) => Promise<void>;
};

export type SendNowRefusal =
	'action.unknown' | 'client.readOnly' | 'action.notMail' | 'action.waits' | 'action.notOpen';

/**
 * A person sends a mail by day: what the window could not send (SCN-14), or a step that goes by hand (TSK-06). All is read again
 * when the worker takes it, as by night. What waits for an approval keeps waiting.
 */
export const sendNow = (
	{ db, now }: Office,
	asked: SendNow,
): Promise<Outcome<{ readonly deliveryId: string }, SendNowRefusal>> =>
	db.write(asked.actor, async (tx) => {
		await keepPlanningOut(tx);
		const action = await lockAction(tx, asked.actionId);
		if (!action) return refuse('action.unknown');
		const may = await mayActOn(tx, asked.actor, action.clientId, 'action.unknown');
		if (!may.ok) return may;
		if (action.channel !== 'email' || action.kind === 'one-off')
			return refuse('action.notMail', { channel: action.channel });
		if (action.state === 'open' && action.waitsFor !== 'hand')
			return refuse('action.waits', { for: action.waitsFor ?? '' });
		if (action.state !== 'open' && action.state !== 'ready') return refuse('action.notOpen', { state: action.state });
		await setActionState(tx, action.id, 'ready');
		const deliveryId = await sendAtOnce(tx, action.id, now());
		await asked.enqueue(tx, deliveryId);
		await record(tx, {
			name: 'action.sentByHand',
			subject: action.id,
			clientId: action.clientId,
			actor: asked.actor,
			details: { deliveryId },
		});
		return allow({ deliveryId });
	});
