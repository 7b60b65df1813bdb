import type { Day } from '@quittance/core/calendar/day.ts';
import type { LevelChange } from '@quittance/core/dunning/level-history.ts';
import type { Level } from '@quittance/core/scenario/scenario.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

/**
 * Every climbing invoice of an action rises to its level, once: an invoice that stands there already, or higher since a
 * person said so, stays. Returns those that rose.
 */
export async function climb(tx: Tx, actionId: string, on: Day, by: string, at: Date): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		with risen as (
			update invoice i set level = l.climbs_to, level_done_on = ${on}
			from action_invoice l
			where l.action_id = ${actionId} and i.organization_id = l.organization_id and i.id = l.invoice_id and l.climbs_to > i.level
			returning i.id, i.level
		), written as (
			insert into level_change (invoice_id, level, done_on, origin, action_id, made_by, made_at)
			select id, level, ${on}, 'action', ${actionId}, ${by}, ${at} from risen
		)
		select id from risen`.execute(tx);
	return rows.map(({ id }) => id);
}

/** The invoices of a pre-due notice had theirs: it is no level, and comes once. */
export const markNoticed = (tx: Tx, actionId: string, on: Day) =>
	sql`
		update invoice i set noticed_on = ${on}
		from action_invoice l
		where l.action_id = ${actionId} and i.organization_id = l.organization_id and i.id = l.invoice_id and i.noticed_on is null`.execute(
		tx,
	);

/** A payment is thanked for once. */
export const markThanked = (tx: Tx, paymentId: string) =>
	tx.updateTable('payment').set({ lookOn: null }).where('id', '=', paymentId).execute();

export type LevelByPerson = {
	readonly invoiceId: string;
	readonly level: Level;
	readonly on: Day;
	readonly by: string;
	readonly reason: string;
	readonly at: Date;
};

/** A level set by a person, whatever came before (SCN-24). */
export async function setLevel(tx: Tx, { invoiceId, level, on, by, reason, at }: LevelByPerson): Promise<void> {
	await tx
		.insertInto('levelChange')
		.values({ invoiceId, level, doneOn: on, origin: 'person', madeBy: by, reason, madeAt: at })
		.execute();
	await storeLevel(tx, invoiceId, { level, on });
}

/** The levels that an action gave and that still count, with where each invoice stands now. */
export const levelsGivenBy = (tx: Tx, actionId: string) =>
	tx
		.selectFrom('levelChange as c')
		.innerJoin('invoice as i', 'i.id', 'c.invoiceId')
		.select(['c.id', 'c.invoiceId', 'c.level', 'i.level as present', 'i.number'])
		.where('c.actionId', '=', actionId)
		.where('c.undoneAt', 'is', null)
		.orderBy('c.id')
		.execute();

/** A change of level counts no more. */
export const undoLevel = (tx: Tx, id: string, because: string, at: Date) =>
	tx.updateTable('levelChange').set({ undoneAt: at, undoneBecause: because }).where('id', '=', id).execute();

/** The history of an invoice's level in the order it was written. */
export async function levelHistory(tx: Tx, invoiceId: string): Promise<LevelChange[]> {
	const rows = await tx
		.selectFrom('levelChange')
		.select(['level', 'doneOn', 'undoneAt'])
		.where('invoiceId', '=', invoiceId)
		.orderBy('madeAt')
		.orderBy('id')
		.execute();
	return rows.map(({ level, doneOn, undoneAt }) => ({ level: level as Level, on: doneOn, undone: undoneAt !== null }));
}

export const storeLevel = (
	tx: Tx,
	invoiceId: string,
	{ level, on }: { readonly level: Level; readonly on: Day | null },
) => tx.updateTable('invoice').set({ level, levelDoneOn: on }).where('id', '=', invoiceId).execute();

/** Where an invoice stands; under its client's lock. */
export async function levelOfInvoice(tx: Tx, id: string): Promise<Level> {
	const { level } = await tx.selectFrom('invoice').select('level').where('id', '=', id).executeTakeFirstOrThrow();
	return level as Level;
}
