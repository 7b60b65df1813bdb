import type { Day } from '@quittance/core/calendar/day.ts';
import { sql, type Insertable } from 'kysely';
import type { Tx } from './open.ts';
import type { Hold } from './schema.ts';

export type HoldKind = Insertable<Hold>['kind'];

export type NewHold = {
	readonly clientId: string;
	/** null: all that the client owes */
	readonly invoiceId: string | null;
	readonly kind: HoldKind;
	readonly fromOn: Day;
	/** Its last day; null: until lifted. */
	readonly untilOn: Day | null;
	readonly reason: string;
	readonly placedBy: string;
};

/** Lays a hold; the same one from the same day is laid once, and takes the later words. */
export async function addHold(tx: Tx, hold: NewHold, at: Date): Promise<string> {
	const { id } = await tx
		.insertInto('hold')
		.values({ ...hold, placedAt: at })
		.onConflict((conflict) =>
			conflict
				.columns(['organizationId', 'clientId', 'invoiceId', 'kind', 'fromOn'])
				.where('liftedAt', 'is', null)
				.doUpdateSet({ untilOn: hold.untilOn, reason: hold.reason, placedBy: hold.placedBy, placedAt: at }),
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** The same hold on all that each of some clients owes; which of them lies on whom. */
export async function addHoldOnEach(
	tx: Tx,
	clientIds: readonly string[],
	{ kind, fromOn, untilOn, reason, placedBy }: Omit<NewHold, 'clientId' | 'invoiceId'>,
	at: Date,
): Promise<{ id: string; clientId: string }[]> {
	const { rows } = await sql<{ id: string; clientId: string }>`
		insert into hold (client_id, kind, from_on, until_on, reason, placed_by, placed_at)
		select n.id, ${kind}, ${fromOn}, ${untilOn}, ${reason}, ${placedBy}, ${at} from unnest(${clientIds}::uuid[]) as n (id)
		on conflict (organization_id, client_id, invoice_id, kind, from_on) where lifted_at is null
		do update set until_on = excluded.until_on, reason = excluded.reason, placed_by = excluded.placed_by, placed_at = excluded.placed_at
		returning id, client_id`.execute(tx);
	return rows;
}

/** Lifts a standing hold; its client, or undefined when none stands under that id. */
export const liftHold = (tx: Tx, id: string, by: string, at: Date) =>
	tx
		.updateTable('hold')
		.set({ liftedAt: at, liftedBy: by })
		.where('id', '=', id)
		.where('liftedAt', 'is', null)
		.returning(['clientId', 'invoiceId', 'kind'])
		.executeTakeFirst();

/** Whose hold it is, standing or lifted; undefined when there is none under that id. */
export const clientOfHold = async (tx: Tx, id: string): Promise<string | undefined> =>
	(await tx.selectFrom('hold').select('clientId').where('id', '=', id).executeTakeFirst())?.clientId;

/** The standing inclusion of an invoice on a day, with the words of whoever did it; undefined when nobody included it. */
export const inclusionOf = (tx: Tx, invoiceId: string, today: Day) =>
	tx
		.selectFrom('hold')
		.select(['id', 'reason', 'placedBy'])
		.where('invoiceId', '=', invoiceId)
		.where('kind', '=', 'included')
		.where('fromOn', '=', today)
		.where('liftedAt', 'is', null)
		.executeTakeFirst();

/** Of these invoices those that are unticked on a night, with the words of whoever did it. */
export const untickedOn = (tx: Tx, invoiceIds: readonly string[], night: Day) =>
	tx
		.selectFrom('hold')
		.select(['id', 'reason', 'placedBy'])
		.select((eb) => eb.ref('invoiceId').$notNull().as('invoiceId'))
		.where('invoiceId', 'in', invoiceIds)
		.where('kind', '=', 'unticked')
		.where('fromOn', '=', night)
		.where('liftedAt', 'is', null)
		.execute();
