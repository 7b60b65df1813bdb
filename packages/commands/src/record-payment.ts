import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addPayment, type NewPayment } from '@quittance/db/payments.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type RecordPayment = NewPayment & { readonly actor: Actor };

/** Money came: it counts as a credit of its client until it is matched (SCN-10). The same key again is refused. */
export const recordPayment = (
	{ db, now }: Office,
	{ actor, ...payment }: RecordPayment,
): Promise<
	Outcome<{ paymentId: string }, 'client.unknown' | 'client.readOnly' | 'payment.amountNotPositive' | 'payment.known'>
> =>
	db.write(actor, async (tx) => {
		const { clientId, externalKey, amountMinor, currency, paidOn } = payment;
		if (amountMinor <= 0n) return refuse('payment.amountNotPositive');
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const paymentId = await addPayment(tx, payment);
		if (paymentId === undefined) return refuse('payment.known', { key: externalKey });
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		const details = { minor: String(amountMinor), currency, paidOn };
		await record(tx, { name: 'payment.recorded', subject: paymentId, clientId, actor, details });
		return allow({ paymentId });
	});
