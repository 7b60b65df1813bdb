import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockDelivery, settle, type Recipient } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut, runSettings } from '@quittance/db/runs.ts';
import { closeTasksOf } from '@quittance/db/tasks.ts';
import { finishAction } from './finish-action.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { releaseAction } from './release-action.ts';

export type AnswerUncertain = {
	readonly actor: Actor;
	readonly deliveryId: string;
	readonly answer: 'arrived' | 'send again';
};

/**
 * A person says what became of an uncertain delivery (SCN-25). Arrived: it counts from the day it was sent. Send again: this delivery is
 * over, and the next night makes a new one if anything is still owed. Refused once answered.
 */
export const answerUncertain = (
	{ db, now }: Office,
	asked: AnswerUncertain,
): Promise<Outcome<null, 'delivery.unknown' | 'client.readOnly' | 'delivery.notUncertain'>> =>
	db.write(asked.actor, async (tx) => {
		await keepPlanningOut(tx);
		const locked = await lockDelivery(tx, asked.deliveryId);
		if (!locked) return refuse('delivery.unknown');
		const { delivery, action } = locked;
		const may = await mayActOn(tx, asked.actor, action.clientId, 'delivery.unknown');
		if (!may.ok) return may;
		if (delivery.state !== 'uncertain') return refuse('delivery.notUncertain', { state: delivery.state });
		const { actor, answer } = asked;
		const { timeZone } = await runSettings(tx);
		await closeTasksOf(tx, delivery.id, 'delivery uncertain', actor.id, answer, now());
		if (answer === 'arrived') {
			const acceptedFor = (delivery.recipients as readonly Recipient[]).map(({ address }) => address);
			await settle(tx, delivery.id, 'accepted', now(), { acceptedFor });
			const on = dayIn(delivery.sendingAt ?? now(), timeZone);
			await finishAction(tx, action, { on, actor, at: now(), details: { deliveryId: delivery.id, answer } });
			return allow(null);
		}
		await settle(tx, delivery.id, 'cancelled', now(), { refusal: answer });
		await releaseAction(tx, action, 'ready');
		await lookAgain(tx, [action.clientId], dayIn(now(), timeZone));
		await record(tx, {
			name: 'delivery.answered',
			subject: delivery.id,
			clientId: action.clientId,
			actor,
			details: { answer },
		});
		return allow(null);
	});
