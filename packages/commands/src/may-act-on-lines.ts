import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { leftOn } from '@quittance/db/actions.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { invoicesOfClient } from '@quittance/db/invoices.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { mayActOn } from './may-act-on.ts';

export type LinesRefusal = 'invoice.unknown' | 'client.readOnly' | 'untick.left';

/** May this actor act on some lines of a night's run? Locks the one client they are of, and answers it. Refused when one has left already. */
export async function mayActOnLines(
	tx: Tx,
	actor: Actor,
	invoiceIds: readonly string[],
	night: Day,
): Promise<Outcome<string, LinesRefusal>> {
	const [first] = invoiceIds;
	const client = first === undefined ? undefined : await lockClientOf(tx, 'invoice', first);
	if (!client) return refuse('invoice.unknown');
	const may = await mayActOn(tx, actor, client.id, 'invoice.unknown');
	if (!may.ok) return may;
	if ((await invoicesOfClient(tx, client.id, invoiceIds)) < new Set(invoiceIds).size) return refuse('invoice.unknown');
	return (await leftOn(tx, invoiceIds, night)) ? refuse('untick.left') : allow(client.id);
}
