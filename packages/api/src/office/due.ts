import { includeLine } from '@quittance/commands/include-line.ts';
import { leaveOutLine } from '@quittance/commands/leave-out-line.ts';
import { planningOf } from '@quittance/commands/planning.ts';
import { sendSelected } from '@quittance/commands/send-selected.ts';
import { todayOf } from '@quittance/commands/today.ts';
import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { channels, stepNames, type Scenario } from '@quittance/core/scenario/scenario.ts';
import { collaboratorNames } from '@quittance/db/collaborators.ts';
import { dueClients, standingDue } from '@quittance/db/due-clients.ts';
import { dueSections } from '@quittance/db/due-sections.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { cursorOf, packCursor } from '../cursor.ts';
import { anId } from '../input.ts';
import { NOTHING_CONNECTED } from '../nothing-connected.ts';
import { act, officeRouter } from '../trpc.ts';
import { dueOf, type DueOfClient } from './due-seen.ts';

/** Clients on one page; those that are looked at for it at most, and at a time. */
const PAGE = 50;
const MOST_LOOKED_AT = 1_000;
const AT_A_TIME = 100;
/** Messages that are sent in one go. */
export const MOST_SENT = 50;
/** Working days may shift a step, holidays included. */
const SHIFT_DAYS = 10;

const dueFilter = {
	profile: anId.optional(),
	group: anId.optional(),
	scenario: anId.optional(),
	step: z.enum(stepNames).optional(),
	channel: z.enum(channels).optional(),
};
const aPlace = z.object({ by: z.string(), id: z.uuid() });

/** Acting by scenario: what is due today by profile and step, with what is left out and why; chosen and sent (TSK-07). */
export const due = officeRouter({
	/** How many messages are due, by profile, step and channel, with their sums by currency. */
	sections: act('due.see')
		.input(z.object(dueFilter))
		.query(({ ctx: { office, staff }, input }) =>
			office.db.read(staff.organizationId, (tx) => dueSections(tx, staff.id, input)),
		),

	/** One page of the clients to whom something is due, each with its messages, and the invoices that a hold keeps out. */
	list: act('due.see')
		.input(z.object({ ...dueFilter, cursor: cursorOf(aPlace) }))
		.query(({ ctx: { office, staff, connected = NOTHING_CONNECTED }, input: { cursor, ...filter } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const today = await todayOf(tx, office.now());
				const { run, context } = await planningOf(tx, today, connected);
				const asked = { viewer: staff.id, filter, upTo: upTo(context.scenarios.values(), today) };
				const clients: DueOfClient[] = [];
				let after = cursor;
				let more = true;
				for (let looked = 0; more && looked < MOST_LOOKED_AT && clients.length < PAGE; looked += AT_A_TIME) {
					const listed = await dueClients(tx, { ...asked, after, most: AT_A_TIME });
					more = listed.length === AT_A_TIME;
					const known = await planningClients(
						tx,
						listed.map(({ id }) => id),
						context,
					);
					const planning = new Map(known.map((client) => [client.facts.id, client]));
					const standing = await standingDue(
						tx,
						known.flatMap((client) => client.standing.map(({ id }) => id)),
					);
					for (const one of listed) {
						if (clients.length === PAGE) {
							more = true;
							break;
						}
						after = { by: one.by, id: one.id };
						const client = planning.get(one.id);
						const found = client && dueOf(one, client, standing, filter, run);
						if (found) clients.push(found);
					}
				}
				const includers = clients.flatMap(({ messages }) =>
					messages.flatMap(({ lines }) => lines.flatMap(({ includedBy }) => includedBy ?? [])),
				);
				return {
					today,
					clients,
					includers: await collaboratorNames(tx, includers),
					next: more && after ? packCursor(after) : undefined,
				};
			}),
		),

	/** Takes an invoice into today's message although something held it. */
	include: act('due.include')
		.input(z.object({ invoiceId: anId, reason: z.string().max(2_000) }))
		.mutation(async ({ ctx: { office, actor, connected = NOTHING_CONNECTED }, input }) =>
			answer(await includeLine(office, { actor, ...input, ...connected })),
		),

	/** Leaves it out again. */
	leaveOut: act('due.include')
		.input(z.object({ invoiceId: anId }))
		.mutation(async ({ ctx: { office, actor, connected = NOTHING_CONNECTED }, input }) =>
			answer(await leaveOutLine(office, { actor, ...input, ...connected })),
		),

	/** Sends what was chosen, each on its own: what went, what belongs into the print of letters, what was refused and why. */
	send: act('card.send')
		.input(z.object({ ids: z.array(anId).min(1).max(MOST_SENT) }))
		.mutation(({ ctx: { office, actor, later, connected = NOTHING_CONNECTED }, input: { ids } }) => {
			if (!later) throw new Error('nobody is asked to send: the server was opened without a queue');
			const enqueue: Parameters<typeof sendSelected>[1]['enqueue'] = (tx, id, at) =>
				later.sendDelivery(tx, actor, id, at);
			return sendSelected(office, { actor, actionIds: ids, enqueue, ...connected });
		}),
});

/** The last due date of which any scenario speaks on a day: notices come before it, and steps may be counted from the invoice's own date. */
function upTo(scenarios: Iterable<Scenario>, today: Day): Day | null {
	let ahead = 0;
	for (const { anchor, steps } of scenarios) {
		if (anchor === 'invoice date') return null;
		for (const { name, days } of [...steps['with email'], ...steps['without email']])
			if (name === 'notice') ahead = Math.max(ahead, days + SHIFT_DAYS);
	}
	return addDays(today, ahead);
}
