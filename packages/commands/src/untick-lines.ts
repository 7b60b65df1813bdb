import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addHold, untickedOn } from '@quittance/db/holds.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOnLines, type LinesRefusal } from './may-act-on-lines.ts';
import { nightToCome } from './night-to-come.ts';
import type { Office } from './office.ts';

export type UntickLines = {
	readonly actor: Actor;
	/** Invoices of one client; at least one. */
	readonly invoiceIds: readonly string[];
	/** The day of the run that leaves them out; that one only. */
	readonly night: Day;
	readonly reason: string;
};

export type UntickRefusal = LinesRefusal | 'untick.noReason' | 'untick.already' | 'run.over';

/**
 * Takes invoices of a client off one night's run, with a reason (WHY-02). Planning that day again shows the message without them,
 * and even a message that is ready already leaves without them: the moment of sending reads the hold. Who comes second hears so.
 */
export const untickLines = (
	{ db, now }: Office,
	{ actor, invoiceIds, night, reason }: UntickLines,
): Promise<Outcome<null, UntickRefusal>> =>
	db.write(actor, async (tx) => {
		if (reason.trim() === '') return refuse('untick.noReason');
		const open = await nightToCome(tx, night, now());
		if (!open.ok) return open;
		const client = await mayActOnLines(tx, actor, invoiceIds, night);
		if (!client.ok) return client;
		const unticked = new Set((await untickedOn(tx, invoiceIds, night)).map(({ invoiceId }) => invoiceId));
		const left = invoiceIds.filter((id) => !unticked.has(id));
		if (left.length === 0) return refuse('untick.already');
		const clientId = client.value;
		for (const invoiceId of left) {
			const of = { clientId, invoiceId, kind: 'unticked', fromOn: night, untilOn: night } as const;
			await addHold(tx, { ...of, reason: reason.trim(), placedBy: actor.id }, now());
			const details = { night, reason: reason.trim(), before: 'ticked', after: 'unticked' };
			await record(tx, { name: 'invoice.unticked', subject: invoiceId, clientId, actor, details });
		}
		await lookAgain(tx, [clientId], night);
		return allow(null);
	});
