import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from './open.ts';

export type Creditor = 'payment' | 'creditNote';

/** A payment or credit note under lock, with what it leaves open. */
export const lockCredit = (tx: Tx, kind: Creditor, id: string) =>
	tx
		.selectFrom(kind)
		.select(['id', 'clientId', 'currency', 'openMinor'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();

export type NewMatch = {
	readonly invoiceId: string;
	readonly kind: Creditor;
	readonly creditId: string;
	readonly minor: bigint;
	readonly on: Day;
};

/** Settles a part of an invoice, and takes it off both sides (INV-02). */
export async function addMatch(tx: Tx, { invoiceId, kind, creditId, minor, on }: NewMatch): Promise<string> {
	const { id } = await tx
		.insertInto('match')
		.values({
			invoiceId,
			paymentId: kind === 'payment' ? creditId : null,
			creditNoteId: kind === 'creditNote' ? creditId : null,
			amountMinor: minor,
			matchedOn: on,
			origin: 'hand',
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await takeOff(tx, 'invoice', invoiceId, minor);
	await takeOff(tx, kind, creditId, minor);
	return id;
}

/** Undoes live matches, all of one payment or credit note or a single one; gives back both sides. What was undone. */
export async function undoMatches(
	tx: Tx,
	which: { readonly matchId: string } | { readonly kind: Creditor; readonly creditId: string },
	because: string,
	at: Date,
) {
	const undone = await tx
		.updateTable('match')
		.set({ undoneAt: at, undoneBecause: because })
		.where('undoneAt', 'is', null)
		.where((eb) =>
			'matchId' in which
				? eb('id', '=', which.matchId)
				: eb(which.kind === 'payment' ? 'paymentId' : 'creditNoteId', '=', which.creditId),
		)
		.returning(['invoiceId', 'paymentId', 'creditNoteId', 'amountMinor'])
		.execute();
	for (const { invoiceId, paymentId, creditNoteId, amountMinor } of undone) {
		await takeOff(tx, 'invoice', invoiceId, -amountMinor);
		if (paymentId) await takeOff(tx, 'payment', paymentId, -amountMinor);
		if (creditNoteId) await takeOff(tx, 'creditNote', creditNoteId, -amountMinor);
	}
	return undone;
}

const takeOff = (tx: Tx, table: 'invoice' | Creditor, id: string, minor: bigint) =>
	tx
		.updateTable(table)
		.set({ openMinor: sql`open_minor - ${minor}` })
		.where('id', '=', id)
		.execute();
