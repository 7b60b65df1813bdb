import type { Day } from '@quittance/core/calendar/day.ts';
import { refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { PromiseRefusal } from '@quittance/core/promise/may-promise.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { lockInvoice } from '@quittance/db/invoices.ts';
import type { Actor } from '@quittance/db/open.ts';
import { promisePolicy } from '@quittance/db/promises.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { putPromise } from './put-promise.ts';
import { todayOf } from './today.ts';

export type RecordPromise = {
	readonly actor: Actor;
	readonly invoiceId: string;
	readonly minor: bigint;
	readonly on: Day;
	readonly note?: string;
};

/**
 * A client promises an amount by a day (INV-08). It holds at once when a collector records it, or inside the organization's
 * policy; a client's own promise outside it becomes a task and holds nothing yet.
 */
export const recordPromise = (
	{ db, now }: Office,
	{ actor, invoiceId, minor, on, note = '' }: RecordPromise,
): Promise<
	Outcome<{ promiseId: string; state: 'expected' | 'asked' }, PromiseRefusal | 'invoice.unknown' | 'client.readOnly'>
> =>
	db.write(actor, async (tx) => {
		await lockClientOf(tx, 'invoice', invoiceId);
		const invoice = await lockInvoice(tx, invoiceId);
		if (!invoice) return refuse('invoice.unknown');
		const may = await mayActOn(tx, actor, invoice.clientId, 'invoice.unknown');
		if (!may.ok) return may;
		const policy = actor.kind === 'contact' ? await promisePolicy(tx) : 'collector';
		const when = { today: await todayOf(tx, now()), at: now() };
		return putPromise(tx, actor, invoice, { minor, on, note, policy }, when);
	});
