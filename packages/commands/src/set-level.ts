import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Level } from '@quittance/core/scenario/scenario.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { levelOfInvoice, setLevel as writeLevel } from '@quittance/db/levels.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

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
): Promise<Outcome<null, 'invoice.unknown' | 'client.readOnly' | 'level.noReason'>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, invoiceId, level, reason } = asked;
		if (reason.trim() === '') return refuse('level.noReason');
		const client = await lockClientOf(tx, 'invoice', invoiceId);
		if (!client) return refuse('invoice.unknown');
		const may = await mayActOn(tx, actor, client.id, 'invoice.unknown');
		if (!may.ok) return may;
		const before = await levelOfInvoice(tx, invoiceId);
		const on = await todayOf(tx, now());
		await writeLevel(tx, { invoiceId, level, on, by: actor.id, reason, at: now() });
		await lookAgain(tx, [client.id], on);
		const details = { before, after: level, reason };
		await record(tx, { name: 'invoice.levelSet', subject: invoiceId, clientId: client.id, actor, details });
		return allow(null);
	});
