import { randomUUID } from 'node:crypto';
import type { Day } from '@quittance/core/calendar/day.ts';
import { giveBackDelivery } from '@quittance/commands/give-back-delivery.ts';
import { leaveToHand } from '@quittance/commands/leave-to-hand.ts';
import { setAsideDelivery } from '@quittance/commands/set-aside-delivery.ts';
import { settleDelivery } from '@quittance/commands/settle-delivery.ts';
import { takeDelivery, type Taken } from '@quittance/commands/take-delivery.ts';
import { compose } from '@quittance/delivery/email/compose.ts';
import { uncertain, type Sent } from '@quittance/delivery/sent.ts';
import type { Actor } from '@quittance/db/open.ts';
import { throughOutages, willPass } from '../outage.ts';
import type { Worker } from '../worker.ts';
import { keepPages } from './keep-pages.ts';

/** Milliseconds that a worker waits for its database: long, and when told to stop as long as it may. */
const DATABASE_PATIENCE = 600_000;

/**
 * One delivery from the queue to its fate: taken in one transaction, sent outside of any, settled in another. Nothing that goes
 * wrong with it reaches the next one; a mail whose fate cannot be written down is left for recovery, which calls it uncertain.
 */
export async function sendDelivery(worker: Worker, actor: Actor, day: Day, deliveryId: string): Promise<void> {
	if (worker.inHand.has(deliveryId)) return;
	worker.inHand.add(deliveryId);
	try {
		const send = await makeReady(worker, actor, day, deliveryId);
		if (!send) return;
		const sent = await send().catch((fault: unknown) => uncertain(String(fault)));
		await writeDown(worker, actor, day, deliveryId, sent);
	} finally {
		worker.inHand.delete(deliveryId);
	}
}

/** How to send it, once it is committed as being on its way; undefined when there is nothing to send after all. */
async function makeReady(
	worker: Worker,
	actor: Actor,
	day: Day,
	deliveryId: string,
): Promise<(() => Promise<Sent>) | undefined> {
	const { office, settings, log } = worker;
	const mail = { domain: settings.mailDomain, bouncePattern: settings.bounceAddress };
	const giveBack = () => throughOutages(() => giveBackDelivery(office, { actor, deliveryId }), patienceOf(worker));
	try {
		const taken = await takeDelivery(office, {
			actor,
			deliveryId,
			day,
			mail,
			printsLetters: worker.letters?.send !== undefined,
			texts: worker.texts?.channels ?? [],
		});
		if (!taken.ok) return undefined;
		if (taken.value.fate === 'cancelled' || taken.value.fate === 'waits') {
			log('info', 'delivery.cancelled', { ...actor, deliveryId, ...taken.value });
			return undefined;
		}
		return await ready(worker, actor, deliveryId, taken.value);
	} catch (fault) {
		// The transaction may have been committed although its answer never came; nothing has left the house either way.
		await giveBack();
		if (willPass(fault)) {
			log('warn', 'delivery.postponed', { ...actor, deliveryId, fault });
			return undefined;
		}
		const faultId = randomUUID();
		log('error', 'delivery.fault', { ...actor, deliveryId, faultId, fault });
		const message = fault instanceof Error ? fault.message : String(fault);
		await throughOutages(() => setAsideDelivery(office, { actor, deliveryId, faultId, message }), patienceOf(worker));
		return undefined;
	}
}

/** Everything up to the first byte: what goes wrong here has not left the house. Nothing to send: a letter that a person posts. */
async function ready(
	worker: Worker,
	actor: Actor,
	deliveryId: string,
	taken: Extract<Taken, { fate: 'sending' | 'printing' | 'texting' }>,
): Promise<(() => Promise<Sent>) | undefined> {
	const { letters, texts } = worker;
	if (taken.fate === 'sending') {
		const mail = await compose(taken.message, taken.identity);
		return () => worker.post.send(mail);
	}
	if (taken.fate === 'texting') {
		const text = await texts?.carrier.prepare(taken.dispatch);
		if (!text?.ok) throw new Error(`the text cannot be sent: ${text?.refusal ?? 'no gateway'}`);
		return async () => (await texts?.carrier.send?.(text.value)) ?? uncertain('no gateway');
	}
	const letter = await letters?.prepare(taken.dispatch);
	if (!letter?.ok) throw new Error(`the letter cannot be printed: ${letter?.refusal ?? 'no printer'}`);
	await keepPages(worker, actor, deliveryId, letter.value.document);
	const post = letters?.send;
	if (post) return () => post(letter.value);
	await leaveToHand(worker.office, { actor, deliveryId });
	return undefined;
}

async function writeDown(worker: Worker, actor: Actor, day: Day, deliveryId: string, sent: Sent): Promise<void> {
	const { office, log } = worker;
	const settle = () => settleDelivery(office, { actor, deliveryId, day, sent });
	try {
		const settled = await throughOutages(settle, patienceOf(worker));
		log(settled.ok && settled.value === 'accepted' ? 'info' : 'warn', 'delivery.settled', {
			...actor,
			deliveryId,
			settled: settled.ok ? settled.value : settled.refusal,
			sent,
		});
	} catch (fault) {
		log('error', 'delivery.notSettled', { ...actor, deliveryId, sent, fault });
	}
}

const patienceOf =
	({ stopping, settings }: Worker) =>
	() =>
		stopping.aborted ? (settings.stopTimeoutSeconds * 1000) / 2 : DATABASE_PATIENCE;
