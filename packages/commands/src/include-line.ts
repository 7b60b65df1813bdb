import { mayInclude, type IncludeRefusal } from '@quittance/core/dunning/may-include.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOf } from '@quittance/db/client-locks.ts';
import { addHold } from '@quittance/db/holds.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { lockRuns } from '@quittance/db/runs.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { planAgain, type PlanAgainRefusal } from './plan-again.ts';
import { planningOf, type Connected } from './planning.ts';
import { todayOf } from './today.ts';

export type IncludeLine = { readonly actor: Actor; readonly invoiceId: string; readonly reason: string } & Connected;
export type IncludeLineRefusal = IncludeRefusal | PlanAgainRefusal | 'include.noReason' | 'client.readOnly';

/**
 * A person takes an invoice into today's message although a hold of ours keeps it out, and says why (TSK-07). The hold stands: tomorrow it holds
 * again. The client is planned anew at once, so that the message that carries it waits on the board. Who comes second hears so.
 */
export const includeLine = (
	{ db, now }: Office,
	{ actor, invoiceId, reason, ...connected }: IncludeLine,
): Promise<Outcome<null, IncludeLineRefusal>> =>
	db.write(actor, async (tx) => {
		const why = reason.trim();
		if (why === '') return refuse('include.noReason');
		await lockRuns(tx);
		const client = await lockClientOf(tx, 'invoice', invoiceId);
		if (!client) return refuse('invoice.unknown');
		const may = await mayActOn(tx, actor, client.id, 'invoice.unknown');
		if (!may.ok) return may;
		const today = await todayOf(tx, now());
		const { run, context } = await planningOf(tx, today, connected);
		const [known] = await planningClients(tx, [client.id], context);
		if (!known) return refuse('invoice.unknown');
		const decision = mayInclude(known.facts, run, { invoiceId, by: actor.id, why });
		if (!decision.ok) return decision;
		const of = { clientId: client.id, invoiceId, kind: 'included', fromOn: today, untilOn: today } as const;
		await addHold(tx, { ...of, reason: why, placedBy: actor.id }, now());
		await lookAgain(tx, [client.id], today);
		const planned = await planAgain(tx, client.id, today, connected);
		if (!planned.ok) return planned;
		const details = { reason: why, because: decision.value.reason, before: 'held', after: 'included' };
		await record(tx, { name: 'invoice.included', subject: invoiceId, clientId: client.id, actor, details });
		return allow(null);
	});
