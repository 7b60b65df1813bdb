import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { PlannedAction } from '@quittance/core/dunning/action.ts';
import type { CancelReason } from '@quittance/core/dunning/reconcile-plan.ts';
import type { Variant } from '@quittance/core/scenario/scenario.ts';
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

/** Adds actions and their lines: two statements, and one for the keys, however many there are. */
export async function addActions(tx: Tx, runId: string, actions: readonly ActionToSave[]): Promise<void> {
	if (actions.length === 0) return;
	const ids = await newIds(tx, actions.length);
	const each = <T>(value: (action: ActionToSave) => T) => actions.map(value);
	// postgres.js would take an array of bigints or booleans for one of them: as texts they reach the server whole.
	const texts = (value: (action: ActionToSave) => bigint | boolean) => actions.map((action) => `${value(action)}`);
	await sql`
		insert into action (id, client_id, run_id, currency, kind, variant, channel, text_connector, step_id, template_id, payment_id,
			automatic, state, waits_for, due_on, total_minor, credits_minor, credits, recipients, fingerprint)
		select n.id, n.client_id, ${runId}, n.currency, n.kind, n.variant, n.channel, n.text_connector, n.step_id, n.template_id,
			n.payment_id, n.automatic::boolean, case when n.waits_for is null then 'ready' else 'open' end, n.waits_for, n.due_on,
			n.total_minor, n.credits_minor, n.credits::jsonb, n.recipients::jsonb, n.fingerprint
		from unnest(
			${ids}::uuid[], ${each((a) => a.clientId)}::uuid[], ${each((a) => a.planned.currency)}::text[],
			${each((a) => a.planned.step)}::text[], ${each((a) => a.variant)}::text[], ${each((a) => a.planned.channel)}::text[],
			${each((a) => a.planned.textConnector)}::text[], ${each((a) => a.planned.stepId)}::uuid[],
			${each((a) => a.planned.templateId)}::uuid[], ${each((a) => a.planned.paymentId)}::uuid[],
			${texts((a) => a.planned.automatic)}::text[], ${each((a) => a.planned.waits)}::text[],
			${each((a) => a.planned.dueOn)}::date[], ${texts((a) => a.planned.totalMinor)}::bigint[],
			${texts((a) => coveredBy(a.planned))}::bigint[], ${each((a) => JSON.stringify(a.credits))}::text[],
			${each((a) => JSON.stringify(a.recipients))}::text[], ${each((a) => a.planned.fingerprint)}::text[]
		) as n (id, client_id, currency, kind, variant, channel, text_connector, step_id, template_id, payment_id, automatic, waits_for,
			due_on, total_minor, credits_minor, credits, recipients, fingerprint)`.execute(tx);
	const lines = actions.flatMap(({ planned }, at) => planned.lines.map((line) => ({ ...line, actionId: ids[at] })));
	await sql`
		insert into action_invoice (action_id, invoice_id, climbs_to, chased_minor)
		select * from unnest(
			${lines.map((line) => line.actionId)}::uuid[], ${lines.map((line) => line.invoiceId)}::uuid[],
			${lines.map((line) => line.climbsTo || null)}::smallint[], ${lines.map((line) => `${line.claimedMinor}`)}::bigint[])`.execute(
		tx,
	);
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
	looks: {
		readonly clientIds: readonly string[];
		readonly invoices: readonly Look[];
		readonly payments: readonly Look[];
	},
): Promise<void> {
	for (const [table, rows] of [
		['invoice', looks.invoices],
		['payment', looks.payments],
	] as const) {
		if (rows.length === 0) continue;
		await sql`update ${sql.table(table)} t set look_on = n.look_on
			from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.lookOn)}::date[]) as n (id, look_on)
			where t.id = n.id`.execute(tx);
	}
	await sql`update client set looked_on = ${today} where id = any(${[...looks.clientIds]}::uuid[])`.execute(tx);
}
