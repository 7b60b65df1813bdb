import { cancelAction, letActionWait, placeIsTaken, setActionState, type ActionRow } from '@quittance/db/actions.ts';
import type { Tx } from '@quittance/db/open.ts';

/**
 * An action that was on its way waits again: for the queue, or for a person's hand. When the planner has made another one of its
 * client, currency and step meanwhile, that one speaks for both from the next run on, and this one is cancelled.
 */
export async function releaseAction(tx: Tx, action: ActionRow, to: 'ready' | 'hand'): Promise<void> {
	if (await placeIsTaken(tx, action)) await cancelAction(tx, action.id, 'another step is due');
	else if (to === 'ready') await setActionState(tx, action.id, 'ready');
	else await letActionWait(tx, action.id, 'hand');
}
