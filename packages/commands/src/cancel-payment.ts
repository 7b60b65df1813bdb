import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { undoMatches } from '@quittance/db/matches.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockPayment, storeCancelled } from '@quittance/db/payments.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

/** A payment was rejected or typed wrongly: its matches are undone, and its invoices stand open at the level their history gives (INV-03). */
export const cancelPayment = (
	{ db, now }: Office,
	{ actor, paymentId, because }: { readonly actor: Actor; readonly paymentId: string; readonly because: string },
): Promise<Outcome<{ reopened: number }, 'payment.unknown' | 'client.readOnly' | 'payment.cancelled'>> =>
	db.write(actor, async (tx) => {
		await lockClientOf(tx, 'payment', paymentId);
		const payment = await lockPayment(tx, paymentId);
		if (!payment) return refuse('payment.unknown');
		const may = await mayActOn(tx, actor, payment.clientId, 'payment.unknown');
		if (!may.ok) return may;
		if (payment.cancelledAt) return refuse('payment.cancelled');
		const undone = await undoMatches(tx, { kind: 'payment', creditId: paymentId }, because, now());
		await storeCancelled(tx, paymentId, because, now());
		const { clientId } = payment;
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		await record(tx, { name: 'payment.cancelled', subject: paymentId, clientId, actor, details: { because } });
		return allow({ reopened: undone.length });
	});
