import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { PromiseRefusal } from '@quittance/core/promise/may-promise.ts';
import { sharePromise } from '@quittance/core/promise/share-promise.ts';
import { linesOf } from '@quittance/db/actions.ts';
import { lockInvoice, type LockedInvoice } from '@quittance/db/invoices.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { putPromise } from './put-promise.ts';

export type PromisedOnCall = {
	/** In the currency of the call; null: all that its invoices still owe. */
	readonly minor: bigint | null;
	readonly on: Day;
};

export type PromiseOnCallRefusal = PromiseRefusal;

/** What a client promises on the telephone, shared over the invoices of the call, the oldest first. Its action is locked; what is refused writes nothing. */
export async function promiseOnCall(
	tx: Tx,
	actor: Actor,
	actionId: string,
	{ minor, on }: PromisedOnCall,
	when: { readonly today: Day; readonly at: Date },
): Promise<Outcome<null, PromiseOnCallRefusal>> {
	const invoices = new Map<string, LockedInvoice>();
	const ids = (await linesOf(tx, actionId)).map(({ invoiceId }) => invoiceId);
	for (const id of ids.toSorted()) {
		const invoice = await lockInvoice(tx, id);
		if (invoice) invoices.set(id, invoice);
	}
	const shared = sharePromise([...invoices.values()], minor);
	if (!shared.ok) return shared;
	for (const part of shared.value) {
		const invoice = invoices.get(part.invoiceId);
		if (!invoice) continue;
		const put = await putPromise(tx, actor, invoice, { minor: part.minor, on, note: '', policy: 'collector' }, when);
		// All have the same day, which is all that can still be refused: nothing was written before the first.
		if (!put.ok) return put;
	}
	return allow(null);
}
