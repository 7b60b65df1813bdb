import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient, lockClientOf } from '@quittance/db/client-locks.ts';
import { addHold, type HoldKind } from '@quittance/db/holds.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type PlaceHold = {
	readonly actor: Actor;
	/** One invoice, or all that a client owes. */
	readonly of: { readonly invoiceId: string } | { readonly clientId: string };
	readonly kind: Exclude<HoldKind, 'unticked' | 'included'>;
	/** Its last day; without one it holds until lifted. */
	readonly until?: Day;
	readonly reason: string;
};

export type HoldRefusal =
	| 'invoice.unknown'
	| 'client.unknown'
	| 'client.readOnly'
	| 'hold.reasonMissing'
	| 'hold.inThePast'
	| 'hold.wrongSubject';

const ofClientsOnly: readonly HoldKind[] = ['collection', 'insolvency'];

/** A person leaves a client or an invoice alone: stop, collection, insolvency, direct debit, payment plan (INV-07, engine.md 5). */
export const placeHold = ({ db, now }: Office, asked: PlaceHold): Promise<Outcome<{ holdId: string }, HoldRefusal>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, of, kind, reason } = asked;
		if (reason.trim() === '') return refuse('hold.reasonMissing');
		const invoiceId = 'invoiceId' in of ? of.invoiceId : null;
		if (invoiceId === null ? kind === 'direct debit' : ofClientsOnly.includes(kind))
			return refuse('hold.wrongSubject', { kind });
		const client = await ('clientId' in of ? lockClient(tx, of.clientId) : lockClientOf(tx, 'invoice', of.invoiceId));
		const unknown = invoiceId === null ? 'client.unknown' : 'invoice.unknown';
		if (!client) return refuse(unknown);
		const clientId = client.id;
		const may = await mayActOn(tx, actor, clientId, unknown);
		if (!may.ok) return may;
		const today = await todayOf(tx, now());
		const untilOn = asked.until ?? null;
		if (untilOn !== null && untilOn < today) return refuse('hold.inThePast', { until: untilOn, today });
		const hold = { clientId, invoiceId, kind, fromOn: today, untilOn, reason, placedBy: actor.id };
		const holdId = await addHold(tx, hold, now());
		await lookAgain(tx, [clientId], today);
		await record(tx, {
			name: 'hold.placed',
			subject: holdId,
			clientId,
			actor,
			details: { kind, invoiceId, untilOn, reason },
		});
		return allow({ holdId });
	});
