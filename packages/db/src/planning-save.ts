import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { PlannedAction } from '@quittance/core/dunning/action.ts';
import type { CancelReason } from '@quittance/core/dunning/reconcile-plan.ts';
import type { Variant } from '@quittance/core/scenario/scenario.ts';
import { copyInto, type Cell } from './copy.ts';
import { newIds } from './ids.ts';
import type { Tx } from './open.ts';

/** A planned action with what its row needs beside the plan. */
export type ActionToSave = {
	readonly clientId: string;
	readonly variant: Variant;
	readonly planned: PlannedAction;
	readonly recipients: readonly Record<string, string>[];
	readonly credits: readonly Record<string, string>[];
};

const LINE_COLUMNS = ['actionId', 'invoiceId', 'climbsTo', 'chasedMinor'] as const;
const ACTION_COLUMNS = [
	'id',
	'clientId',
	'runId',
	'currency',
	'kind',
	'variant',
	'channel',
	'textConnector',
	'stepId',
	'templateId',
	'paymentId',
	'automatic',
	'state',
	'waitsFor',
	'dueOn',
	'totalMinor',
	'creditsMinor',
	'credits',
	'recipients',
	'fingerprint',
] as const;

/** Adds actions and their lines, two statements however many. */
export async function addActions(tx: Tx, runId: string, actions: readonly ActionToSave[]): Promise<void> {
	if (actions.length === 0) return;
	const ids = await newIds(tx, actions.length);
	await copyInto(tx, 'action', ACTION_COLUMNS, actionCells(actions, ids, runId));
	await copyInto(tx, 'actionInvoice', LINE_COLUMNS, lineCells(actions, ids));
}

function* actionCells(actions: readonly ActionToSave[], ids: readonly string[], runId: string): Generator<Cell[]> {
	for (const [at, { clientId, variant, planned, recipients, credits }] of actions.entries())
		yield [
			ids[at]!,
			clientId,
			runId,
			planned.currency,
			planned.step,
			variant,
			planned.channel,
			planned.textConnector,
			planned.stepId,
			planned.templateId,
			planned.paymentId,
			planned.automatic,
			planned.waits === null ? 'ready' : 'open',
			planned.waits,
			planned.dueOn,
			planned.totalMinor,
			coveredBy(planned),
			credits,
			recipients,
			planned.fingerprint,
		];
}

function* lineCells(actions: readonly ActionToSave[], ids: readonly string[]): Generator<Cell[]> {
	for (const [at, { planned }] of actions.entries())
		for (const line of planned.lines)
			yield [ids[at]!, line.invoiceId, line.climbsTo === 0 ? null : line.climbsTo, line.claimedMinor];
}

const coveredBy = (planned: PlannedAction): bigint => planned.covers.reduce((sum, { minor }) => sum + minor, 0n);

/** Gives a standing action its new lines and amounts; what was approved was something else, so approvals fall. */
export async function changeAction(tx: Tx, id: string, { planned, recipients, credits }: ActionToSave): Promise<void> {
	await tx
		.updateTable('action')
		.set({
			channel: planned.channel,
			textConnector: planned.textConnector,
			stepId: planned.stepId,
			templateId: planned.templateId,
			automatic: planned.automatic,
			state: planned.waits === null ? 'ready' : 'open',
			waitsFor: planned.waits,
			dueOn: planned.dueOn,
			totalMinor: planned.totalMinor,
			creditsMinor: coveredBy(planned),
			credits: [...credits],
			recipients: [...recipients],
			fingerprint: planned.fingerprint,
			approvedBy: null,
			approvedAt: null,
			secondedBy: null,
		})
		.where('id', '=', id)
		.execute();
	await tx.deleteFrom('actionInvoice').where('actionId', '=', id).execute();
	await tx
		.insertInto('actionInvoice')
		.values(
			planned.lines.map((line) => ({
				actionId: id,
				invoiceId: line.invoiceId,
				climbsTo: line.climbsTo === 0 ? null : line.climbsTo,
				chasedMinor: line.claimedMinor,
			})),
		)
		.execute();
}

/** Only what it waits for changed: its lines, amounts and approvals stand. */
export const changeWaits = (tx: Tx, rows: readonly { readonly id: string; readonly waits: PlannedAction['waits'] }[]) =>
	sql`update action a
		set state = case when n.waits is null then 'ready' else 'open' end, waits_for = n.waits
		from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.waits)}::text[]) as n (id, waits)
		where a.id = n.id`.execute(tx);

/** Cancels actions that are no longer right, each with its reason. */
export const cancelActions = (tx: Tx, rows: readonly { readonly id: string; readonly because: CancelReason }[]) =>
	sql`update action a set state = 'cancelled', waits_for = null, cancelled_because = n.because
		from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.because)}::text[]) as n (id, because)
		where a.id = n.id`.execute(tx);

export type Look = { readonly id: string; readonly lookOn: Day | null };

/** Stores when to look again at invoices and payments whose day moved, and that these clients were looked at. */
export async function saveLooks(
	tx: Tx,
	today: Day,
	looks: { readonly clientIds: readonly string[]; readonly invoices: readonly Look[]; readonly payments: readonly Look[] },
): Promise<void> {
	for (const [table, rows] of [['invoice', looks.invoices], ['payment', looks.payments]] as const) {
		if (rows.length === 0) continue;
		await sql`update ${sql.table(table)} t set look_on = n.look_on
			from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.lookOn)}::date[]) as n (id, look_on)
			where t.id = n.id`.execute(tx);
	}
	await sql`update client set looked_on = ${today} where id = any(${[...looks.clientIds]}::uuid[])`.execute(tx);
}
