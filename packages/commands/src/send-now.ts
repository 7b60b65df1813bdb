import { UNDO_MS } from '@quittance/core/board/undo.ts';
import type { RecheckRefusal } from '@quittance/core/dunning/recheck-action.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockAction, setActionState } from '@quittance/db/actions.ts';
import { sendByHand, sentByHandOf } from '@quittance/db/deliveries.ts';
import { dropDraft, keepDraft, type DraftWords } from '@quittance/db/drafts.ts';
import { senderOf } from '@quittance/db/messages.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { leftToSend } from './left-to-send.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import type { Connected } from './planning.ts';
import { todayOf } from './today.ts';

export type SendNow = {
	readonly actor: Actor;
	readonly actionId: string;
	/** The words that the person gave it, and what they were written about (`Left.about`); without, its template's. */
	readonly words?: (DraftWords & { readonly about: string }) | undefined;
	/** How long it stays in the house, to be called back; milliseconds. */
	readonly undoMs?: number;
	/** Tells the worker, in the same transaction, and not to begin before `at` (jobs/queue.ts). */
	readonly enqueue: (tx: Tx, deliveryId: string, at: Date) => Promise<void>;
} & Connected;

export type SendNowRefusal =
	| 'action.unknown'
	| 'client.readOnly'
	| 'action.notMail'
	| 'action.notOpen'
	| 'action.sent'
	| 'draft.empty'
	| 'draft.outdated'
	| 'organization.noSender'
	| RecheckRefusal;

/**
 * A person sends a mail by day: what the window could not send (SCN-14), or a step that goes by hand (TSK-06). Everything is read again,
 * here so that the person is told, and once more when the worker takes it (SCN-16). What waits for an approval keeps waiting; of two who
 * send at the same time one is told who was faster.
 */
export const sendNow = (
	{ db, now }: Office,
	{ actor, actionId, words, undoMs = UNDO_MS, enqueue, ...connected }: SendNow,
): Promise<Outcome<{ readonly deliveryId: string; readonly at: Date }, SendNowRefusal>> =>
	db.write(actor, async (tx) => {
		await keepPlanningOut(tx);
		const action = await lockAction(tx, actionId);
		if (!action) return refuse('action.unknown');
		const may = await mayActOn(tx, actor, action.clientId, 'action.unknown');
		if (!may.ok) return may;
		if (action.channel !== 'email' || action.kind === 'one-off')
			return refuse('action.notMail', { channel: action.channel });
		if (action.state === 'open' && action.waitsFor !== 'hand')
			return refuse('action.waits', { for: action.waitsFor ?? '' });
		const sent = await sentByHandOf(tx, action.id);
		if (sent) return refuse('action.sent', { by: sent.by });
		if (action.state !== 'open' && action.state !== 'ready') return refuse('action.notOpen', { state: action.state });
		if (words && (words.subject.trim() === '' || words.body.trim() === '')) return refuse('draft.empty');
		const sender = await senderOf(tx);
		if (sender.senderAddress === null) return refuse('organization.noSender', { name: sender.name });
		const { left } = await leftToSend(tx, action, { day: await todayOf(tx, now()), ...connected });
		if (!left.ok) return left;
		if (words && words.about !== left.value.about) return refuse('draft.outdated');
		if (words) await keepDraft(tx, action.id, { ...words, writtenBy: actor.id, writtenAt: now() });
		else await dropDraft(tx, action.id);
		await setActionState(tx, action.id, 'ready');
		const at = new Date(now().getTime() + undoMs);
		const deliveryId = await sendByHand(tx, action.id, actor.kind === 'collaborator' ? actor.id : null, at);
		await enqueue(tx, deliveryId, at);
		await record(tx, {
			name: 'action.sentByHand',
			subject: action.id,
			clientId: action.clientId,
			actor,
			details: { deliveryId, kind: action.kind, ...(words && { subject: words.subject }) },
		});
		return allow({ deliveryId, at });
	});
