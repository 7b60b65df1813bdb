import { invoicesOfMessage, messageSent, messagesTo } from '@quittance/db/portal-reminders.ts';
import { z } from 'zod';
import { found } from '../answer.ts';
import { cursorOf, packCursor } from '../cursor.ts';
import { anId } from '../input.ts';
import { asContact, portalRouter } from '../trpc.ts';

const PAGE = 30;

/** The messages that a client was sent, as they were sent (PTL-04). */
export const reminders = portalRouter({
	/** One page, the latest first; `next` leads to the one after it. */
	list: asContact
		.input(z.object({ clientId: anId, after: cursorOf(z.uuid()) }))
		.query(({ ctx: { office, contact }, input: { clientId, after } }) =>
			office.db.read(contact.organizationId, async (tx) => {
				const rows = await messagesTo(tx, clientId, PAGE + 1, after);
				const shown = rows.slice(0, PAGE);
				const last = rows.length > PAGE ? shown.at(-1) : undefined;
				return { messages: shown, next: last && packCursor(last.id) };
			}),
		),

	/** One message with the invoices that it was about. A letter is read from its document (`documents.ts`). */
	one: asContact.input(z.object({ id: anId })).query(({ ctx: { office, contact }, input: { id } }) =>
		office.db.read(contact.organizationId, async (tx) => {
			const { documentKey, ...message } = found(await messageSent(tx, id), 'delivery.unknown');
			return { message: { ...message, hasLetter: documentKey !== null }, invoices: await invoicesOfMessage(tx, id) };
		}),
	),
});
