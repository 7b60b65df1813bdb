import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { addHoldOnEach } from '@quittance/db/holds.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { lockActable, type OfMany } from './lock-actable.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type StopClients = {
	readonly actor: Actor;
	readonly clientIds: readonly string[];
	/** Its last day. */
	readonly until: Day;
	readonly reason: string;
};

/** Leaves all that some clients owe alone until the end of a day (INV-07). Clients without full right stay as they are, and are counted. */
export const stopClients = (
	{ db, now }: Office,
	{ actor, clientIds, until, reason }: StopClients,
): Promise<Outcome<OfMany, 'hold.reasonMissing' | 'hold.inThePast' | 'client.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		if (reason.trim() === '') return refuse('hold.reasonMissing');
		const today = await todayOf(tx, now());
		if (until < today) return refuse('hold.inThePast', { until, today });
		const clients = await lockActable(tx, actor, clientIds);
		if (!clients.ok) return clients;
		const { ids, readOnly } = clients.value;
		const hold = { kind: 'stop', fromOn: today, untilOn: until, reason, placedBy: actor.id } as const;
		const held = await addHoldOnEach(tx, ids, hold, now());
		await lookAgain(tx, ids, today);
		const details = { kind: 'stop', invoiceId: null, untilOn: until, reason };
		await recordForEach(
			tx,
			{ name: 'hold.placed', actor },
			held.map(({ id, clientId }) => ({ clientId, subject: id, details })),
		);
		return allow({ changed: held.length, unchanged: 0, readOnly });
	});
