import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { inclusionOf, liftHold } from '@quittance/db/holds.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { lockRuns } from '@quittance/db/runs.ts';
import type { IncludeLine } from './include-line.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { planAgain, type PlanAgainRefusal } from './plan-again.ts';
import { todayOf } from './today.ts';

export type LeaveOutRefusal = PlanAgainRefusal | 'invoice.unknown' | 'client.readOnly' | 'include.notIncluded';

/** What a person had included in today's message is held again (TSK-07). Who comes second hears so. */
export const leaveOutLine = (
	{ db, now }: Office,
	{ actor, invoiceId, ...connected }: Omit<IncludeLine, 'reason'>,
): Promise<Outcome<null, LeaveOutRefusal>> =>
	db.write(actor, async (tx) => {
		await lockRuns(tx);
		const client = await lockClientOf(tx, 'invoice', invoiceId);
		if (!client) return refuse('invoice.unknown');
		const may = await mayActOn(tx, actor, client.id, 'invoice.unknown');
		if (!may.ok) return may;
		const today = await todayOf(tx, now());
		const inclusion = await inclusionOf(tx, invoiceId, today);
		if (!inclusion) return refuse('include.notIncluded');
		await liftHold(tx, inclusion.id, actor.id, now());
		await lookAgain(tx, [client.id], today);
		const planned = await planAgain(tx, client.id, today, connected);
		if (!planned.ok) return planned;
		const details = { reason: inclusion.reason, before: 'included', after: 'held' };
		await record(tx, { name: 'invoice.leftOut', subject: invoiceId, clientId: client.id, actor, details });
		return allow(null);
	});
