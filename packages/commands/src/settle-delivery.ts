import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { ActionRow } from '@quittance/db/actions.ts';
import { lockDelivery, putBack, settle, type DeliveryRow, type Recipient } from '@quittance/db/deliveries.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut, keepPlans } from '@quittance/db/runs.ts';
import { addTask, closeTasksOf } from '@quittance/db/tasks.ts';
import type { Sent } from '@quittance/delivery/sent.ts';
import { dropAddress } from './drop-address.ts';
import { finishAction } from './finish-action.ts';
import { leaveUncertain } from './leave-uncertain.ts';
import type { Office } from './office.ts';
import { releaseAction } from './release-action.ts';
import { retryAt, triesAgain } from './retry-at.ts';

export type SettleDelivery = {
	readonly actor: Actor;
	readonly deliveryId: string;
	readonly sent: Sent;
	readonly day: Day;
};

export type Settled = 'accepted' | 'refused' | 'refused for now' | 'uncertain';

/**
 * Writes down what became of a sending (engine 6). Accepted: the action is done. Refused for now: it goes back in the queue, for
 * five days. Refused for good: a person is asked. Uncertain: it holds its invoices and a person is asked (SCN-25). Refused to all but the worker
 * that took it, and once a person has answered for it.
 */
export const settleDelivery = (
	{ db, now }: Office,
	asked: SettleDelivery,
): Promise<Outcome<Settled, 'delivery.settled'>> =>
	db.write(asked.actor, async (tx) => {
		await Promise.all([keepPlanningOut(tx), keepPlans(tx)]);
		const locked = await lockDelivery(tx, asked.deliveryId);
		if (locked?.delivery.worker !== asked.actor.id || !awaitsWord(locked, asked.sent))
			return refuse('delivery.settled');
		const { delivery, action } = locked;
		const of = { ...asked, tx, delivery, action, at: now() };
		if (asked.sent.fate === 'accepted') return allow(await accept(of, asked.sent));
		if (asked.sent.fate === 'refused')
			return allow(await (isForNow(of, asked.sent) ? queueAgain(of, asked.sent) : giveUp(of, asked.sent)));
		await leaveUncertain(tx, { ...of, why: asked.sent.why });
		return allow('uncertain');
	});

/** A worker that was thought dead may still bring the good news itself: only that ends the doubt without a person. */
const awaitsWord = ({ delivery, action }: { delivery: DeliveryRow; action: ActionRow }, { fate }: Sent): boolean =>
	action.state === 'sending' &&
	(delivery.state === 'sending' || (delivery.state === 'uncertain' && fate === 'accepted'));

type Settling = Omit<SettleDelivery, 'sent'> & {
	readonly tx: Tx;
	readonly delivery: DeliveryRow;
	readonly action: ActionRow;
	readonly at: Date;
};
type Accepted = Extract<Sent, { fate: 'accepted' }>;
type Refused = Extract<Sent, { fate: 'refused' }>;

async function accept(
	{ tx, delivery, action, actor, day, at }: Settling,
	{ response, rejectedRecipients }: Accepted,
): Promise<Settled> {
	const rejected = new Set(rejectedRecipients.map(({ address }) => address.toLowerCase()));
	const recipients = delivery.recipients as readonly Recipient[];
	const acceptedFor = recipients
		.map(({ address }) => address)
		.filter((address) => !rejected.has(address.toLowerCase()));
	await settle(tx, delivery.id, 'accepted', at, { acceptedFor });
	if (delivery.state === 'uncertain')
		await closeTasksOf(tx, delivery.id, 'delivery uncertain', actor.id, 'arrived', at);
	await finishAction(tx, action, {
		...{ on: day, actor, at, by: delivery.sentBy },
		...(delivery.sentBy !== null && { outcome: 'sent' }),
		details: { deliveryId: delivery.id, acceptedFor, response },
	});
	for (const gone of rejectedRecipients)
		await dropAddress(tx, { ...gone, clientId: action.clientId, deliveryId: delivery.id, at });
	return 'accepted';
}

const isForNow = ({ delivery, at }: Settling, { temporary }: Refused): boolean =>
	temporary && triesAgain(delivery.firstSendingAt ?? at, at);

async function queueAgain({ tx, delivery, action, at }: Settling, { response }: Refused): Promise<Settled> {
	await putBack(tx, delivery.id, retryAt(delivery.attempts, at), response);
	await releaseAction(tx, action, 'ready');
	return 'refused for now';
}

async function giveUp(
	{ tx, delivery, action, actor, day, at }: Settling,
	{ response, rejectedRecipients }: Refused,
): Promise<Settled> {
	await settle(tx, delivery.id, 'refused', at, { refusal: response });
	await releaseAction(tx, action, 'hand');
	for (const gone of rejectedRecipients)
		await dropAddress(tx, { ...gone, clientId: action.clientId, deliveryId: delivery.id, at });
	const about = { response, recipients: delivery.recipients };
	await addTask(
		tx,
		{ kind: 'delivery refused', clientId: action.clientId, actionId: action.id, deliveryId: delivery.id, about },
		at,
	);
	await lookAgain(tx, [action.clientId], day);
	await record(tx, {
		name: 'delivery.refused',
		subject: delivery.id,
		clientId: action.clientId,
		actor,
		details: { response },
	});
	return 'refused';
}
