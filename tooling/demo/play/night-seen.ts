import type { Day } from '@quittance/core/calendar/day.ts';
import type { StepName } from '@quittance/core/scenario/scenario.ts';
import { previewRun } from '@quittance/commands/preview-run.ts';
import { clientNames } from '@quittance/db/client-names.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { Fate, HeldInvoice, NightAction, NightTask } from '../mail-catcher/night-report.ts';
import { look, type Firm } from './firm.ts';
import type { Scene } from './scene.ts';

/** What the planner leaves alone on a day, invoice by invoice, each with its answer (WHY-01). */
export async function heldOn(firm: Firm, day: Day): Promise<HeldInvoice[]> {
	const held: (Omit<HeldInvoice, 'client'> & { clientId: string })[] = [];
	const asked = { organizationId: firm.operator.organizationId, day, printsLetters: false };
	await previewRun(firm.office, asked, ({ client, plan }) => {
		const invoices = new Map(client.facts.invoices.map((invoice) => [invoice.id, invoice]));
		for (const { invoiceId, hold, also } of plan.answers) {
			const invoice = invoices.get(invoiceId);
			if (!invoice || !hold || hold.reason === 'paid') continue;
			const { number, currency, openMinor } = invoice;
			const reasons = also.map(({ reason }) => reason).filter((reason) => reason !== 'not due yet');
			held.push({ clientId: client.facts.id, number, currency, openMinor: String(openMinor), hold, also: reasons });
		}
	});
	const names = await look(firm, (tx) => clientNames(tx, [...new Set(held.map(({ clientId }) => clientId))]));
	return held
		.map(({ clientId, ...one }) => ({ ...one, client: names.get(clientId) ?? '' }))
		.sort((a, b) => a.client.localeCompare(b.client, 'fr') || a.number.localeCompare(b.number));
}

const fates = { accepted: 'sent', refused: 'refused', uncertain: 'uncertain', cancelled: 'cancelled' } as const;

/** What a day did: mails of its night, letters and calls of its morning, and the cards that it laid on the board. */
export function actionsOf({ firm, staff, keep }: Scene, day: Day): Promise<NightAction[]> {
	return look(firm, async (tx) => {
		const mails = await tx
			.selectFrom('delivery')
			.innerJoin('action', 'action.id', 'delivery.actionId')
			.innerJoin('client', 'client.id', 'action.clientId')
			.select([
				...shown,
				'delivery.id as deliveryId',
				'delivery.state',
				'delivery.messageId',
				'delivery.refusal',
				'action.cancelledBecause',
			])
			.where('delivery.sendingAt', '>=', new Date(`${day}T00:00:00Z`))
			.where('delivery.sendingAt', '<', new Date(`${day}T06:00:00Z`))
			.execute();
		const byHand = await actions(tx)
			.where('action.doneOn', '=', day)
			.where('action.doneBy', 'in', [staff.marie.id, staff.karim.id])
			.execute();
		const waiting = await actions(tx)
			.innerJoin('run', 'run.id', 'action.runId')
			.select('action.waitsFor')
			.where('run.day', '=', day)
			.where('action.state', '=', 'open')
			.execute();
		const counts = await linesOf(
			tx,
			[...mails, ...byHand, ...waiting].map(({ id }) => id),
		);
		const line = (row: Row, fate: Fate, rest: Partial<NightAction> = {}): NightAction => ({
			step: row.kind as StepName,
			channel: row.channel,
			client: row.name,
			currency: row.currency,
			totalMinor: String(row.totalMinor),
			invoices: counts.get(row.id) ?? 0,
			fate,
			...rest,
		});
		return [
			...mails.map((row) => {
				const because = row.state === 'accepted' ? null : (row.refusal ?? row.cancelledBecause);
				const fate = row.state === 'ready' || row.state === 'sending' ? 'not sent' : fates[row.state];
				const letter = `${row.deliveryId}.pdf`;
				return line(row, fate, {
					...(keep.letter(letter) && { letter }),
					...(row.messageId && { messageId: row.messageId }),
					...(because && { because }),
				});
			}),
			...byHand.map((row) => {
				const letter = `${row.id}.pdf`;
				return line(row, 'by hand', keep.letter(letter) ? { letter } : {});
			}),
			// What a server refused for good is on the board already.
			...waiting.filter(({ id }) => mails.every((mail) => mail.id !== id)).map((row) => line(row, 'waits')),
		];
	});
}

const shown = [
	'action.id',
	'action.kind',
	'action.channel',
	'action.currency',
	'action.totalMinor',
	'client.name',
] as const;
type Row = Awaited<ReturnType<ReturnType<typeof actions>['execute']>>[number];

const actions = (tx: Tx) => tx.selectFrom('action').innerJoin('client', 'client.id', 'action.clientId').select(shown);

async function linesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom('actionInvoice')
		.select((eb) => ['actionId', eb.fn.countAll<bigint>().as('lines')])
		.where('actionId', 'in', ids)
		.groupBy('actionId')
		.execute();
	return new Map(rows.map(({ actionId, lines }) => [actionId, Number(lines)]));
}

/** What a day asks people to look at. */
export const tasksOf = (firm: Firm, day: Day): Promise<NightTask[]> =>
	look(firm, async (tx) => {
		const rows = await tx
			.selectFrom('task')
			.leftJoin('client', 'client.id', 'task.clientId')
			.select(['task.kind', 'task.about', 'client.name'])
			.where('task.createdAt', '>=', new Date(`${day}T00:00:00Z`))
			.where('task.createdAt', '<', new Date(`${day}T23:00:00Z`))
			.orderBy('task.createdAt')
			.execute();
		return rows.map(({ kind, about, name }) => ({
			kind,
			client: name,
			about: detailOf(about as Record<string, unknown>),
		}));
	});

/** The words of a task's details that are words. */
const detailOf = ({ diagnosis, reason, response, address }: Record<string, unknown>): string =>
	[address, diagnosis, reason, response].filter((part) => typeof part === 'string' && part !== '').join(' · ');
