import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { mayPromise, type PromiseRefusal } from '@quittance/core/promise/may-promise.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { lockInvoice } from '@quittance/db/invoices.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { acceptPromise, lockPromise, settlePromise } from '@quittance/db/promises.ts';
import { closePromiseTask } from '@quittance/db/tasks.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type AnswerPromise = {
	readonly actor: Actor;
	readonly promiseId: string;
	readonly answer: 'accepted' | 'declined';
};

export type AnswerPromiseRefusal = PromiseRefusal | 'promise.unknown' | 'client.readOnly' | 'promise.answered';

/**
 * A collector answers a promise outside the policy (INV-08). Accepted, it holds from now on, as far as there is still something to
 * promise; declined, reminders go on. Its card is done either way, and the client sees the answer. The second of two hears that it has one.
 */
export const answerPromise = (
	{ db, now }: Office,
	{ actor, promiseId, answer }: AnswerPromise,
): Promise<Outcome<null, AnswerPromiseRefusal>> =>
	db.write(actor, async (tx) => {
		const promise = await lockPromise(tx, promiseId);
		if (!promise) return refuse('promise.unknown');
		const { clientId, invoiceId, amountMinor, promisedOn } = promise;
		const may = await mayActOn(tx, actor, clientId, 'promise.unknown');
		if (!may.ok) return may;
		if (promise.state !== 'asked') return refuse('promise.answered', { state: promise.state });
		const today = await todayOf(tx, now());
		if (answer === 'accepted') {
			await lockClientOf(tx, 'invoice', invoiceId);
			const invoice = await lockInvoice(tx, invoiceId);
			if (!invoice) return refuse('promise.unknown');
			const decision = mayPromise(invoice, { minor: amountMinor, on: promisedOn }, today, 'collector');
			if (!decision.ok) return decision;
			await acceptPromise(tx, promiseId);
			await lookAgain(tx, [clientId], today);
		} else await settlePromise(tx, promiseId, 'declined', now());
		await closePromiseTask(tx, promiseId, actor.id, answer, now());
		const details = { invoiceId, minor: String(amountMinor), on: promisedOn, before: 'asked', after: answer };
		await record(tx, { name: `promise.${answer}`, subject: promiseId, clientId, actor, details });
		return allow(null);
	});
