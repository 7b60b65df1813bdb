import { mayDispute, type DisputeAsked, type DisputeRefusal } from '@quittance/core/dispute/open-dispute.ts';
import { offeredReasons } from '@quittance/core/dispute/reasons.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { ownDisputeReasons } from '@quittance/db/dispute-reasons.ts';
import { addDisputeTask } from '@quittance/db/dispute-tasks.ts';
import { addDispute } from '@quittance/db/disputes.ts';
import { lockInvoice } from '@quittance/db/invoices.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import type { StoredDocument } from '@quittance/documents/document-store.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';
import { writeInDispute } from './write-in-dispute.ts';

export type OpenDispute = DisputeAsked & {
	readonly actor: Actor;
	readonly invoiceId: string;
	/** What is wrong, in their words: the first message of the thread. */
	readonly words?: string | undefined;
	/** Proofs that the document store keeps already; they go with the words. */
	readonly files?: readonly StoredDocument[] | undefined;
};

/** An invoice is contested, wholly or in part; that part leaves the reminders until the dispute ends, and a task asks for an answer (INV-09). */
export const openDispute = (
	{ db, now }: Office,
	{ actor, invoiceId, words = '', files = [], ...asked }: OpenDispute,
): Promise<Outcome<{ disputeId: string }, DisputeRefusal | 'invoice.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		await lockClientOf(tx, 'invoice', invoiceId);
		const invoice = await lockInvoice(tx, invoiceId);
		if (!invoice) return refuse('invoice.unknown');
		const { clientId } = invoice;
		const may = await mayActOn(tx, actor, clientId, 'invoice.unknown');
		if (!may.ok) return may;
		const decision = mayDispute(invoice, asked, offeredReasons(await ownDisputeReasons(tx)));
		if (!decision.ok) return decision;
		const { minor: amountMinor, reason } = decision.value;
		const id = await addDispute(tx, { invoiceId, amountMinor, reason, openedBy: actor.id }, now());
		const dispute = { id, clientId, invoiceId, amountMinor, reason };
		// Nothing said and nothing sent is no message; the dispute stands without.
		await writeInDispute(tx, dispute, { words, files }, actor, now());
		await addDisputeTask(tx, dispute, now());
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		const details = { reason, minor: amountMinor === null ? null : String(amountMinor), files: files.length };
		await record(tx, { name: 'dispute.opened', subject: id, clientId, actor, details });
		return allow({ disputeId: id });
	});
