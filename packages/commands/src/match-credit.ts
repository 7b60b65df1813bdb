import { mayMatch, type MatchRefusal } from '@quittance/core/match/may-match.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { closeDisputesOfSettled } from '@quittance/db/disputes.ts';
import { lockInvoice } from '@quittance/db/invoices.ts';
import { addMatch, lockCredit, type Creditor } from '@quittance/db/matches.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { closePromiseTasksOfSettled } from '@quittance/db/tasks.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type MatchCredit = {
	readonly actor: Actor;
	readonly invoiceId: string;
	readonly credit: { readonly kind: Creditor; readonly id: string };
	readonly minor: bigint;
};

/** A person matches a part of a payment or credit note with an invoice (INV-04); a settled invoice closes its disputes (INV-09). */
export const matchCredit = (
	{ db, now }: Office,
	{ actor, invoiceId, credit, minor }: MatchCredit,
): Promise<Outcome<{ matchId: string }, MatchRefusal | 'invoice.unknown' | 'credit.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		await lockClientOf(tx, 'invoice', invoiceId);
		const invoice = await lockInvoice(tx, invoiceId);
		if (!invoice) return refuse('invoice.unknown');
		const may = await mayActOn(tx, actor, invoice.clientId, 'invoice.unknown');
		if (!may.ok) return may;
		const open = await lockCredit(tx, credit.kind, credit.id);
		if (!open) return refuse('credit.unknown');
		const mayUse = await mayActOn(tx, actor, open.clientId, 'credit.unknown');
		if (!mayUse.ok) return mayUse;
		const decision = mayMatch(invoice, open, minor);
		if (!decision.ok) return decision;
		const today = await todayOf(tx, now());
		const matchId = await addMatch(tx, { invoiceId, kind: credit.kind, creditId: credit.id, minor, on: today });
		await closeDisputesOfSettled(tx, [invoiceId], now());
		await closePromiseTasksOfSettled(tx, [invoiceId], now());
		const { clientId } = invoice;
		await lookAgain(tx, [clientId], today);
		await record(tx, {
			name: 'match.made',
			subject: matchId,
			clientId,
			actor,
			details: { invoiceId, minor: String(minor) },
		});
		return allow({ matchId });
	});
