import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Level } from '@quittance/core/scenario/scenario.ts';
import { record } from '@quittance/db/activities.ts';
import { invoiceForLevel, setLevel as writeLevel } from '@quittance/db/levels.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { runSettings } from '@quittance/db/runs.ts';
import type { Office } from './office.ts';

export type SetLevel = {
	readonly actor: Actor;
	readonly invoiceId: string;
	readonly level: Level;
	readonly reason: string;
};

/** A person sets an invoice's level, with a reason; the next step counts from today (SCN-24). */
export const setLevel = (
	{ db, now }: Office,
	asked: SetLevel,
): Promise<Outcome<null, 'invoice.unknown' | 'level.noReason'>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, invoiceId, level, reason } = asked;
		if (reason.trim() === '') return refuse('level.noReason');
		const owner = await invoiceForLevel(tx, invoiceId);
		if (!owner) return refuse('invoice.unknown');
		await lockClient(tx, owner.clientId);
		const before = (await invoiceForLevel(tx, invoiceId))?.level ?? 0;
		const { timeZone } = await runSettings(tx);
		const on = dayIn(now(), timeZone);
		await writeLevel(tx, { invoiceId, level, on, by: actor.id, reason, at: now() });
		await lookAgain(tx, [owner.clientId], on);
		const details = { before, after: level, reason };
		await record(tx, { name: 'invoice.levelSet', subject: invoiceId, clientId: owner.clientId, actor, details });
		return allow(null);
	});
