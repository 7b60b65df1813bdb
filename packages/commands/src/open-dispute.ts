import { mayDispute, type DisputeAsked, type DisputeRefusal } from '@quittance/core/dispute/open-dispute.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { addDispute } from '@quittance/db/disputes.ts';
import { lockInvoice } from '@quittance/db/invoices.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { addTask } from '@quittance/db/tasks.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type OpenDispute = DisputeAsked & { readonly actor: Actor; readonly invoiceId: string; readonly words?: string };

/** An invoice is contested, wholly or in part; that part leaves the reminders until the dispute ends, and a task asks for an answer (INV-09). */
export const openDispute = (
	{ db, now }: Office,
	asked: OpenDispute,
): Promise<Outcome<{ disputeId: string }, DisputeRefusal | 'invoice.unknown'>> =>
	db.write(asked.actor, async (tx) => {
		await lockClientOf(tx, 'invoice', asked.invoiceId);
		const invoice = await lockInvoice(tx, asked.invoiceId);
		if (!invoice) return refuse('invoice.unknown');
		const decision = mayDispute(invoice, asked);
		if (!decision.ok) return decision;
		const { minor, reason } = decision.value;
		const dispute = {
			invoiceId: invoice.id,
			amountMinor: minor,
			reason,
			openedBy: asked.actor.id,
		};
		const disputeId = await addDispute(tx, dispute, now());
		const about = { reason, minor: minor === null ? null : String(minor) };
		await addTask(tx, { kind: 'dispute', clientId: invoice.clientId, invoiceId: invoice.id, disputeId, about }, now());
		await lookAgain(tx, [invoice.clientId], await todayOf(tx, now()));
		await record(tx, {
			name: 'dispute.opened',
			subject: disputeId,
			clientId: invoice.clientId,
			actor: asked.actor,
			details: about,
		});
		return allow({ disputeId });
	});
