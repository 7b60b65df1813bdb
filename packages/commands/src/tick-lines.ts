import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { liftHold, untickedOn } from '@quittance/db/holds.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOnLines, type LinesRefusal } from './may-act-on-lines.ts';
import { nightToCome } from './night-to-come.ts';
import type { Office } from './office.ts';
import type { UntickLines } from './untick-lines.ts';

export type TickLines = Omit<UntickLines, 'reason'>;
export type TickRefusal = LinesRefusal | 'tick.notUnticked' | 'run.over';

/** Puts invoices of a client that somebody had unticked back into the night's run (WHY-02). Who comes second hears that they are. */
export const tickLines = (
	{ db, now }: Office,
	{ actor, invoiceIds, night }: TickLines,
): Promise<Outcome<null, TickRefusal>> =>
	db.write(actor, async (tx) => {
		const open = await nightToCome(tx, night, now());
		if (!open.ok) return open;
		const client = await mayActOnLines(tx, actor, invoiceIds, night);
		if (!client.ok) return client;
		const unticked = await untickedOn(tx, invoiceIds, night);
		if (unticked.length === 0) return refuse('tick.notUnticked');
		const clientId = client.value;
		for (const { id, invoiceId, reason } of unticked) {
			await liftHold(tx, id, actor.id, now());
			const details = { night, reason, before: 'unticked', after: 'ticked' };
			await record(tx, { name: 'invoice.ticked', subject: invoiceId, clientId, actor, details });
		}
		await lookAgain(tx, [clientId], night);
		return allow(null);
	});
