import { todayOf } from '@quittance/commands/today.ts';
import { approveRun } from '@quittance/commands/approve-run.ts';
import { changeSending } from '@quittance/commands/change-sending.ts';
import { goLive, previewGoLive } from '@quittance/commands/go-live.ts';
import { planningOf } from '@quittance/commands/planning.ts';
import { previewMessage } from '@quittance/commands/preview-message.ts';
import { tickLines } from '@quittance/commands/tick-lines.ts';
import { untickLines } from '@quittance/commands/untick-lines.ts';
import { holdReasons } from '@quittance/core/dunning/hold.ts';
import { ToApprove, waitsForYesOf } from '@quittance/core/dunning/to-approve.ts';
import { clientNames } from '@quittance/db/client-names.ts';
import { clientsWithRight } from '@quittance/db/client-rights.ts';
import { collaboratorNames } from '@quittance/db/collaborators.ts';
import { stateOfRun } from '@quittance/db/nights.ts';
import type { Tx } from '@quittance/db/open.ts';
import { changesSince, lastNightBefore } from '@quittance/db/since-last-night.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { aDay, anId } from '../input.ts';
import { NOTHING_CONNECTED } from '../nothing-connected.ts';
import { act, officeRouter } from '../trpc.ts';
import { nightOf, TonightSeen } from './tonight-seen.ts';

const aGroup = z.object({ step: z.string().max(20), channel: z.string().max(20) });
const aMessage = z.object({ clientId: anId, key: z.string().max(200) });
const lines = z.object({ night: aDay, invoiceIds: z.array(anId).min(1).max(500) });
const takeover = z.enum(['from R1', 'by age']);

/** The coming night as it would be now (WHY-02), and what people change of it; nothing is written by looking at it. */
export const tonight = officeRouter({
	/**
	 * What would go out and what is held, in totals; the messages of one group, or the invoices under one hold, one by one; and what waits
	 * for the caller's yes. Of clients that the caller may not see nothing is counted.
	 */
	preview: act('tonight.see')
		.input(z.object({ group: aGroup.optional(), hold: z.enum(holdReasons).optional() }))
		.query(async ({ ctx: { office, staff, connected = NOTHING_CONNECTED }, input }) => {
			const { organizationId } = staff;
			const { day, window } = await nightOf(office, organizationId);
			const asked = { organizationId, day, seenBy: staff.id, ...connected };
			const { summary, ...seen } = await TonightSeen.look(office, asked, input);
			const ids = [...new Set([...seen.messages, ...seen.held].map(({ clientId }) => clientId))];
			const { names, settings, run, since } = await office.db.read(organizationId, async (tx) => ({
				names: await clientNames(tx, ids),
				settings: (await planningOf(tx, day, connected)).run,
				run: await stateOfRun(tx, day),
				since: await sinceLastNight(tx, day, staff.id),
			}));
			const named = <T extends { readonly clientId: string }>(row: T) => ({
				...row,
				client: names.get(row.clientId) ?? '',
			});
			return {
				day,
				window,
				live: settings.goLiveOn !== null,
				automaticSending: settings.automaticSending,
				approvalRequired: settings.approvalRequired,
				fresh: settings.fresh,
				over: run === 'closed',
				since,
				messages: seen.messages.map(named),
				newMessages: seen.newMessages,
				held: seen.held.map(named),
				clients: summary.clients,
				count: summary.messages,
				sums: [...summary.sums],
				groups: summary.groups.map(({ sums, ...rest }) => ({ ...rest, sums: [...sums] })),
				holds: summary.held.map(({ sums, ...rest }) => ({ ...rest, sums: [...sums] })),
				toApprove: heap(seen.toApprove),
				toApproveHere: heap(seen.toApproveHere),
			};
		}),

	/** One message as it would arrive, with its recipients and lines; undefined where nothing would go out any more. */
	message: act('card.see')
		.input(aMessage)
		.query(async ({ ctx: { office, staff, connected = NOTHING_CONNECTED }, input: { clientId, key } }) => {
			const { organizationId } = staff;
			const { day } = await nightOf(office, organizationId);
			const asked = { organizationId, day, clientId, key, seenBy: staff.id, ...connected };
			const previewed = await previewMessage(office, asked);
			if (!previewed.ok && previewed.refusal === 'action.unknown') return undefined;
			const { planned, approvers, ...preview } = answer(previewed);
			const { names, mayAct } = await office.db.read(organizationId, async (tx) => ({
				names: await collaboratorNames(tx, [...approvers]),
				mayAct: (await clientsWithRight(tx, staff.id, 'full', [clientId])).length > 0,
			}));
			const mine = new ToApprove();
			const yes = waitsForYesOf(planned, new Map([[planned.fingerprint, approvers]]), staff.id);
			if (yes) mine.add(planned);
			const { step, channel, currency, totalMinor, waits } = planned;
			return {
				...{ ...preview, day, clientId, key, step, channel, currency, totalMinor, waits, mayAct },
				toApprove: heap(mine),
				approvedBy: [...names.values()],
			};
		}),

	/** Takes invoices of a client off the night, with a reason. */
	untick: act('tonight.untick')
		.input(lines.extend({ reason: z.string().max(2_000) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await untickLines(office, { actor, ...input }))),

	/** Puts them back. */
	tick: act('tonight.untick')
		.input(lines)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await tickLines(office, { actor, ...input }))),

	/** A yes to all of the night that waits for the caller's, to one step of it, or to one message: to exactly what they saw. */
	approve: act('tonight.approve')
		.input(z.object({ night: aDay, of: z.union([z.literal('all'), aGroup, aMessage]), seen: z.string().max(60) }))
		.mutation(async ({ ctx: { office, actor, connected = NOTHING_CONNECTED }, input }) =>
			answer(await approveRun(office, { actor, ...input, ...connected })),
		),

	/** What going live today would mean for old debts, either way (SCN-22). */
	takeover: act('tonight.goLive').query(async ({ ctx: { office, actor } }) => ({
		'from R1': await previewGoLive(office, { actor, takeover: 'from R1' }),
		'by age': await previewGoLive(office, { actor, takeover: 'by age' }),
		today: await office.db.read(actor.organizationId, (tx) => todayOf(tx, office.now())),
	})),

	/** Reminders begin: the admin has looked at tonight. */
	goLive: act('tonight.goLive')
		.input(z.object({ takeover, automaticSending: z.boolean() }))
		.mutation(async ({ ctx: { office, actor }, input }) =>
			answer(await goLive(office, { actor, ...input, looked: true })),
		),

	/** Whether nights send by themselves, and whether messages wait for a yes. */
	changeSending: act('tonight.changeSending')
		.input(z.object({ automaticSending: z.boolean().optional(), approvalRequired: z.boolean().optional() }))
		.mutation(async ({ ctx: { office, actor }, input: { automaticSending, approvalRequired } }) =>
			answer(
				await changeSending(office, {
					actor,
					...(automaticSending !== undefined && { automaticSending }),
					...(approvalRequired !== undefined && { approvalRequired }),
				}),
			),
		),
});

const heap = ({ messages, sums, seen }: ToApprove) => ({ messages, sums: [...sums], seen });

/** What the night before did, and what has happened since. */
async function sinceLastNight(tx: Tx, day: Parameters<typeof lastNightBefore>[1], viewer: string) {
	const last = await lastNightBefore(tx, day);
	if (!last) return undefined;
	const { sent = 0, notSent = 0, refusedForNow = 0 } = last.counts;
	return { day: last.day, sent, left: notSent + refusedForNow, changes: await changesSince(tx, last.id, viewer) };
}
