import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { addHold } from '@quittance/db/holds.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type UntickLine = {
	readonly actor: Actor;
	readonly invoiceId: string;
	/** The day of the run that leaves it out; that one only. */
	readonly night: Day;
	readonly reason: string;
};

/**
 * Takes an invoice off one night's run, with a reason (WHY-02). Planning that day again shows the message without it, and even
 * a message that is ready already leaves without it: the moment of sending reads the hold.
 */
export const untickLine = (
	{ db, now }: Office,
	asked: UntickLine,
): Promise<Outcome<null, 'invoice.unknown' | 'client.readOnly' | 'untick.noReason'>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, invoiceId, night, reason } = asked;
		if (reason.trim() === '') return refuse('untick.noReason');
		const client = await lockClientOf(tx, 'invoice', invoiceId);
		if (!client) return refuse('invoice.unknown');
		const may = await mayActOn(tx, actor, client.id, 'invoice.unknown');
		if (!may.ok) return may;
		const clientId = client.id;
		const hold = {
			clientId,
			invoiceId,
			kind: 'unticked',
			fromOn: night,
			untilOn: night,
			reason,
			placedBy: actor.id,
		} as const;
		await addHold(tx, hold, now());
		await lookAgain(tx, [clientId], night);
		await record(tx, { name: 'invoice.unticked', subject: invoiceId, clientId, actor, details: { night, reason } });
		return allow(null);
	});
