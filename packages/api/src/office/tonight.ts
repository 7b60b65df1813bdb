import { dayOfNight, nextNight } from '@quittance/core/calendar/night.ts';
import type { PlannedAction } from '@quittance/core/dunning/action.ts';
import { holdReasons, type Hold } from '@quittance/core/dunning/hold.ts';
import { isHeld, RunSummary } from '@quittance/core/dunning/run-summary.ts';
import { previewMessage } from '@quittance/commands/preview-message.ts';
import { previewRun } from '@quittance/commands/preview-run.ts';
import type { Connected } from '@quittance/commands/planning.ts';
import { clientNames } from '@quittance/db/client-names.ts';
import { runSettings } from '@quittance/db/runs.ts';
import { timeZoneOf } from '@quittance/db/organizations.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

/** Rows of a group that are shown; the rest are counted. */
const SHOWN = 200;
const NOTHING_CONNECTED: Connected = { printsLetters: false };

type Message = Pick<
	PlannedAction,
	'key' | 'step' | 'channel' | 'currency' | 'totalMinor' | 'waits' | 'textConnector'
> & { readonly clientId: string; readonly lines: number; readonly to: readonly string[] };
type HeldInvoice = {
	readonly clientId: string;
	readonly number: string;
	readonly currency: string;
	readonly openMinor: bigint;
	readonly hold: Hold;
	readonly also: readonly Hold[];
};

/** The coming night as it would be now (WHY-02); nothing is written by looking at it. */
export const tonight = officeRouter({
	/**
	 * What would go out and what is held, in totals; the messages of one group, or the invoices under one hold, one by one. Of clients that
	 * the caller may not see nothing is counted.
	 */
	preview: act('tonight.see')
		.input(
			z.object({
				group: z.object({ step: z.string().max(20), channel: z.string().max(20) }).optional(),
				hold: z.enum(holdReasons).optional(),
			}),
		)
		.query(async ({ ctx: { office, staff, connected = NOTHING_CONNECTED }, input: { group, hold: asked } }) => {
			const { organizationId } = staff;
			const window = nextNight(office.now());
			const { zone, settings } = await office.db.read(organizationId, async (tx) => ({
				zone: await timeZoneOf(tx),
				settings: await runSettings(tx),
			}));
			const day = dayOfNight(window, zone);
			const summary = new RunSummary();
			const messages: Message[] = [];
			const held: HeldInvoice[] = [];
			await previewRun(office, { organizationId, day, seenBy: staff.id, ...connected }, ({ client, plan }) => {
				const { id: clientId, invoices } = client.facts;
				summary.add(plan, invoices);
				for (const action of plan.actions) {
					if (group && (action.step !== group.step || action.channel !== group.channel)) continue;
					if (messages.length >= SHOWN) break;
					const { key, step, channel, currency, totalMinor, waits, textConnector, lines } = action;
					const to = channel === 'email' ? client.recipients.map(({ address }) => address) : [];
					messages.push({
						clientId,
						key,
						step,
						channel,
						currency,
						totalMinor,
						waits,
						textConnector,
						lines: lines.length,
						to,
					});
				}
				for (const { invoiceId, hold, also } of plan.answers) {
					if (!hold || !isHeld(hold.reason) || (asked && hold.reason !== asked) || held.length >= SHOWN) continue;
					const invoice = invoices.find(({ id }) => id === invoiceId);
					if (!invoice) continue;
					const { number, currency, openMinor } = invoice;
					held.push({ clientId, number, currency, openMinor, hold, also: also.filter(({ reason }) => isHeld(reason)) });
				}
			});
			const ids = [...new Set([...messages, ...held].map(({ clientId }) => clientId))];
			const names = await office.db.read(organizationId, (tx) => clientNames(tx, ids));
			const named = <T extends { readonly clientId: string }>(row: T) => ({
				...row,
				client: names.get(row.clientId) ?? '',
			});
			return {
				day,
				window,
				live: settings.goLiveOn !== null,
				automaticSending: settings.automaticSending,
				messages: messages.map(named),
				held: held.map(named),
				clients: summary.clients,
				count: summary.messages,
				sums: [...summary.sums],
				groups: summary.groups.map(({ sums, ...rest }) => ({ ...rest, sums: [...sums] })),
				holds: summary.held.map(({ sums, ...rest }) => ({ ...rest, sums: [...sums] })),
			};
		}),

	/** One message as it would arrive, with its recipients; undefined where nothing would go out any more. */
	message: act('card.see')
		.input(z.object({ clientId: anId, key: z.string().max(200) }))
		.query(async ({ ctx: { office, staff, connected = NOTHING_CONNECTED }, input: { clientId, key } }) => {
			const { organizationId } = staff;
			const zone = await office.db.read(organizationId, timeZoneOf);
			const day = dayOfNight(nextNight(office.now()), zone);
			const asked = { organizationId, day, clientId, key, seenBy: staff.id, ...connected };
			const previewed = await previewMessage(office, asked);
			if (!previewed.ok && previewed.refusal === 'action.unknown') return undefined;
			const { planned, ...preview } = answer(previewed);
			const { step, channel, currency, totalMinor, waits } = planned;
			return { ...preview, day, clientId, step, channel, currency, totalMinor, waits };
		}),
});
