import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from './open.ts';

export type PromiseToJudge = {
	id: string;
	clientId: string;
	invoiceId: string;
	minor: bigint;
	on: Day;
	openMinor: bigint;
	/** Matched with its invoice since the promise was made. */
	paidSinceMinor: bigint;
	country: string;
	region: string | null;
};

/** Expected promises whose day has passed, or whose invoice was paid since: few, whatever the size of the book. */
export async function promisesToJudge(tx: Tx, today: Day): Promise<PromiseToJudge[]> {
	const { rows } = await sql<PromiseToJudge>`
		select p.id, i.client_id as "clientId", i.id as "invoiceId", p.amount_minor as minor, p.promised_on as "on",
			i.open_minor as "openMinor", coalesce(m.paid, 0)::int8 as "paidSinceMinor",
			coalesce(c.country, o.country) as country, coalesce(c.region, o.region) as region
		from promise p
		join invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
		join client c on c.organization_id = i.organization_id and c.id = i.client_id
		join organization o on o.id = c.organization_id
		left join lateral (
			select sum(x.amount_minor) as paid from match x
			where x.organization_id = p.organization_id and x.invoice_id = p.invoice_id and x.undone_at is null
				and x.payment_id is not null and x.matched_on >= (p.made_at at time zone o.time_zone)::date
		) m on true
		where p.state = 'expected' and c.deleted_at is null and (p.promised_on < ${today} or m.paid > 0 or i.open_minor = 0)
		order by p.id`.execute(tx.withoutPlugins());
	return rows;
}

export const settlePromise = (tx: Tx, id: string, state: 'kept' | 'late' | 'cancelled' | 'declined', at: Date) =>
	tx.updateTable('promise').set({ state, settledAt: at }).where('id', '=', id).execute();

/** A promise that was asked for holds from now on. */
export const acceptPromise = (tx: Tx, id: string) =>
	tx.updateTable('promise').set({ state: 'expected' }).where('id', '=', id).execute();

/** The card of a promise that was not kept (TSK-01). */
export const addBrokenPromiseTask = (
	tx: Tx,
	promise: Pick<PromiseToJudge, 'id' | 'clientId' | 'invoiceId' | 'minor' | 'on'>,
	at: Date,
) =>
	tx
		.insertInto('task')
		.values({
			kind: 'promise broken',
			clientId: promise.clientId,
			invoiceId: promise.invoiceId,
			promiseId: promise.id,
			about: { minor: String(promise.minor), on: promise.on },
			createdAt: at,
		})
		.execute();

export type NewPromise = {
	readonly invoiceId: string;
	readonly amountMinor: bigint;
	readonly promisedOn: Day;
	readonly state: 'expected' | 'asked';
	readonly madeBy: string;
	readonly note: string;
};

export async function addPromise(tx: Tx, promise: NewPromise, at: Date): Promise<string> {
	const { id } = await tx
		.insertInto('promise')
		.values({ ...promise, madeAt: at })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** Locks a promise; its client is the invoice's. */
export const lockPromise = (tx: Tx, id: string) =>
	tx
		.selectFrom('promise as p')
		.innerJoin('invoice as i', 'i.id', 'p.invoiceId')
		.select(['p.id', 'p.state', 'p.invoiceId', 'p.amountMinor', 'p.promisedOn', 'i.clientId'])
		.where('p.id', '=', id)
		.forUpdate('p')
		.executeTakeFirst();

/** How far ahead and how often a client's own word holds at once (INV-08). */
export const promisePolicy = (tx: Tx) =>
	tx
		.selectFrom('organization')
		.select(['promiseLongestDays as longestDays', 'promiseMost as most'])
		.executeTakeFirstOrThrow();
