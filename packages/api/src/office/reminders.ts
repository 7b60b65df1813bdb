import { parseDay } from '@quittance/core/calendar/day.ts';
import { messageAsSent, messagesOfClient } from '@quittance/db/client-messages.ts';
import { z } from 'zod';
import { found } from '../answer.ts';
import { cursorOf, packCursor } from '../cursor.ts';
import { anId, atMost } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

const place = z.object({ doneOn: z.string().transform((text) => parseDay(text)), id: z.uuid() });

/** What was said to clients: reminders, thank-yous and one-off messages, by mail, letter, call or text. */
export const reminders = officeRouter({
	/** One page of them, the latest first. */
	ofClient: act('client.see')
		.input(z.object({ clientId: anId, most: atMost(50, 200), cursor: cursorOf(place) }))
		.query(({ ctx: { office, staff }, input: { clientId, most, cursor } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const before = cursor?.doneOn ? { doneOn: cursor.doneOn, id: cursor.id } : undefined;
				const rows = await messagesOfClient(tx, clientId, most + 1, before);
				const last = rows.length > most ? rows[most - 1] : undefined;
				return { messages: rows.slice(0, most), next: last && packCursor({ doneOn: last.doneOn, id: last.id }) };
			}),
		),

	/** One of them exactly as it was sent; the letter itself is a download, under the id of its delivery. */
	asSent: act('client.see')
		.input(z.object({ id: anId }))
		.query(({ ctx: { office, staff }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const { documentKey, ...message } = found(await messageAsSent(tx, id), 'action.unknown');
				await mustSee(tx, staff, message.clientId, 'action.unknown');
				return { ...message, letter: documentKey !== null };
			}),
		),
});
