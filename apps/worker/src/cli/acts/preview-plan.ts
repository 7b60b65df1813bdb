import type { Day } from '@quittance/core/calendar/day.ts';
import type { PlannedAction, Wait } from '@quittance/core/dunning/action.ts';
import { holdReasons, type Hold, type HoldReason } from '@quittance/core/dunning/hold.ts';
import { formatMoney } from '@quittance/core/money/format-money.ts';
import { previewRun } from '@quittance/commands/preview-run.ts';
import { clientNames } from '@quittance/db/client-names.ts';
import { holdInWords, holdName } from '@quittance/ui/words/holds.ts';
import { channelWords, stepWords } from '@quittance/ui/words/steps.ts';
import { Amounts } from '../amounts.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { table } from '../table.ts';

type Held = {
	readonly clientId: string;
	readonly number: string;
	readonly currency: string;
	readonly openMinor: bigint;
	readonly hold: Hold;
};
type Due = { readonly clientId: string; readonly action: PlannedAction };
/** The dry run as read: what is due and what is held, one by one. */
type Seen = { readonly due: readonly Due[]; readonly held: readonly Held[] };

/** What the run of a day would do, by step, and what it would leave alone, by reason; nothing is written (WHY-02). */
export async function previewPlan(
	{ office, organization, connected }: Desk,
	on: Day,
	details: boolean,
): Promise<Answer> {
	const due: Due[] = [];
	const held: Held[] = [];
	await previewRun(office, { organizationId: organization.id, day: on, ...connected }, ({ client, plan }) => {
		const clientId = client.facts.id;
		for (const action of plan.actions) due.push({ clientId, action });
		const invoices = new Map(client.facts.invoices.map((invoice) => [invoice.id, invoice]));
		for (const { invoiceId, hold } of plan.answers) {
			const invoice = invoices.get(invoiceId);
			if (hold && invoice)
				held.push({ clientId, number: invoice.number, currency: invoice.currency, openMinor: invoice.openMinor, hold });
		}
	});
	const steps = byStep(due);
	const holds = byReason(held);
	const names = details
		? await office.db.read(organization.id, (tx) =>
				clientNames(tx, [...new Set([...due, ...held].map(({ clientId }) => clientId))]),
			)
		: undefined;
	return {
		lines: [
			`What the run of ${on} would do. Nothing was written.`,
			'',
			...stepLines(steps),
			'',
			...holdLines(holds),
			...(names ? detailLines({ due, held }, names) : []),
		],
		json: {
			day: on,
			actions: steps.map(({ amounts, ...row }) => ({ ...row, count: amounts.count, amounts })),
			holds: holds.map(({ reason, amounts }) => ({ reason, invoices: amounts.count, open: amounts })),
			...(names && {
				due: due.map(({ clientId, action }) => ({ client: names.get(clientId), ...action })),
				held: held.map(({ clientId, ...one }) => ({ client: names.get(clientId), ...one })),
			}),
		},
	};
}

const waits: Record<Wait, string> = {
	hand: 'by hand',
	approval: 'waits for approval',
	'second person': 'waits for a second person',
	'go-live': 'waits for go-live',
	'fresh data': 'waits for an import',
};
const goes = ({ waits: wait }: PlannedAction): string => (wait ? waits[wait] : 'goes by itself');

type StepRow = Pick<PlannedAction, 'step' | 'channel'> & { readonly how: string; readonly amounts: Amounts };

function byStep(due: readonly Due[]): StepRow[] {
	const rows = new Map<string, StepRow>();
	for (const { action } of due) {
		const { step, channel, currency, totalMinor } = action;
		const how = goes(action);
		const key = [step, channel, how].join(' ');
		const row = rows.get(key) ?? { step, channel, how, amounts: new Amounts() };
		row.amounts.add(currency, totalMinor);
		rows.set(key, row);
	}
	const order = Object.keys(stepWords);
	return [...rows.values()].sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
}

type HoldRow = { readonly reason: HoldReason; readonly amounts: Amounts };

function byReason(held: readonly Held[]): HoldRow[] {
	const rows = new Map<HoldReason, Amounts>();
	for (const { hold, currency, openMinor } of held) {
		const amounts = rows.get(hold.reason) ?? new Amounts();
		amounts.add(currency, openMinor);
		rows.set(hold.reason, amounts);
	}
	return holdReasons.flatMap((reason) => {
		const amounts = rows.get(reason);
		return amounts ? [{ reason, amounts }] : [];
	});
}

const right = { align: 'right' } as const;

function stepLines(rows: readonly StepRow[]): string[] {
	if (rows.length === 0) return ['No action is due.'];
	return table(
		[
			{ title: 'Step' },
			{ title: 'Channel' },
			{ title: 'How' },
			{ title: 'Count', ...right },
			{ title: 'Amount', ...right },
		],
		rows.map(({ step, channel, how, amounts }) => [
			stepWords[step].en,
			channelWords[channel].en,
			how,
			String(amounts.count),
			amounts.toString(),
		]),
	);
}

function holdLines(rows: readonly HoldRow[]): string[] {
	if (rows.length === 0) return ['No invoice is held.'];
	return table(
		[{ title: 'Held because' }, { title: 'Invoices', ...right }, { title: 'Open', ...right }],
		rows.map(({ reason, amounts }) => [holdName(reason, 'en'), String(amounts.count), amounts.toString()]),
	);
}

function detailLines({ due, held }: Seen, names: ReadonlyMap<string, string>): string[] {
	const nameOf = ({ clientId }: { clientId: string }): string => names.get(clientId) ?? '';
	return [
		'',
		...table(
			[
				{ title: 'Client' },
				{ title: 'Step' },
				{ title: 'Channel' },
				{ title: 'How' },
				{ title: 'Invoices', ...right },
				{ title: 'Amount', ...right },
			],
			due.map((one) => {
				const { step, channel, lines, totalMinor, currency } = one.action;
				return [
					nameOf(one),
					stepWords[step].en,
					channelWords[channel].en,
					goes(one.action),
					String(lines.length),
					formatMoney(totalMinor, currency, 'en'),
				];
			}),
		),
		'',
		...table(
			[{ title: 'Client' }, { title: 'Invoice' }, { title: 'Open', ...right }, { title: 'Why' }],
			held.map((one) => [
				nameOf(one),
				one.number,
				formatMoney(one.openMinor, one.currency, 'en'),
				holdInWords(one.hold, 'en'),
			]),
		),
	];
}
