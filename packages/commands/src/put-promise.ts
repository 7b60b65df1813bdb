import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { Day } from '@quittance/core/calendar/day.ts';
import { mayPromise, type PromisePolicy, type PromiseRefusal } from '@quittance/core/promise/may-promise.ts';
import { record } from '@quittance/db/activities.ts';
import type { LockedInvoice } from '@quittance/db/invoices.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { addPromise } from '@quittance/db/promises.ts';
import { addTask } from '@quittance/db/tasks.ts';

export type PromiseToPut = {
	readonly minor: bigint;
	readonly on: Day;
	readonly note: string;
	/** The client's own word is held against it; a collector's is not. */
	readonly policy: PromisePolicy | 'collector';
};

/** Writes a promise on an invoice that is locked: expected from now on, or a task that asks for an answer (INV-08). */
export async function putPromise(
	tx: Tx,
	actor: Actor,
	invoice: LockedInvoice,
	{ minor, on, note, policy }: PromiseToPut,
	{ today, at }: { readonly today: Day; readonly at: Date },
): Promise<Outcome<{ promiseId: string; state: 'expected' | 'asked' }, PromiseRefusal>> {
	const decision = mayPromise(invoice, { minor, on }, today, policy);
	if (!decision.ok) return decision;
	const state = decision.value;
	const { id: invoiceId, clientId } = invoice;
	const promise = { invoiceId, amountMinor: minor, promisedOn: on, state, madeBy: actor.id, note };
	const promiseId = await addPromise(tx, promise, at);
	const details = { invoiceId, minor: String(minor), on };
	if (state === 'asked')
		await addTask(tx, { kind: 'promise asked', clientId, invoiceId, promiseId, about: details }, at);
	else await lookAgain(tx, [clientId], today);
	await record(tx, {
		name: `promise.${state === 'asked' ? 'asked' : 'made'}`,
		subject: promiseId,
		clientId,
		actor,
		details,
	});
	return allow({ promiseId, state });
}
