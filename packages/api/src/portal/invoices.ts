import { day } from '@quittance/core/calendar/day.ts';
import { todayOf } from '@quittance/commands/today.ts';
import { documentsOfInvoice } from '@quittance/db/documents.ts';
import { disputesAbout } from '@quittance/db/portal-disputes.ts';
import { invoiceShown, invoicesShown, promisesShown, settlementsOf } from '@quittance/db/portal-invoices.ts';
import { messagesAbout } from '@quittance/db/portal-reminders.ts';
import { z } from 'zod';
import { found } from '../answer.ts';
import { cursorOf, packCursor } from '../cursor.ts';
import { aDay, anId } from '../input.ts';
import { asContact, portalRouter } from '../trpc.ts';

const PAGE = 30;
const place = z.tuple([aDay, z.uuid()]);

/** A client's invoices (PTL-03). */
export const invoices = portalRouter({
	/** One page; `next` leads to the one after it, and is missing at the end. */
	list: asContact
		.input(
			z.object({
				clientId: anId,
				which: z.enum(['open', 'overdue', 'paid']).catch('open'),
				after: cursorOf(place),
			}),
		)
		.query(({ ctx: { office, contact }, input: { clientId, which, after } }) =>
			office.db.read(contact.organizationId, async (tx) => {
				const today = await todayOf(tx, office.now());
				const from = after && { dueOn: day(after[0]), id: after[1] };
				const rows = await invoicesShown(tx, { clientId, which, today, most: PAGE + 1 }, from);
				const shown = rows.slice(0, PAGE);
				const last = rows.length > PAGE ? shown.at(-1) : undefined;
				return { invoices: shown, next: last && packCursor([last.dueOn, last.id]) };
			}),
		),

	/** One invoice with all that happened to it. */
	one: asContact.input(z.object({ id: anId })).query(({ ctx: { office, contact }, input: { id } }) =>
		office.db.read(contact.organizationId, async (tx) => {
			const invoice = found(await invoiceShown(tx, id), 'invoice.unknown');
			const promises = await promisesShown(tx, id);
			return {
				invoice,
				settlements: await settlementsOf(tx, id),
				promises: promises.map(({ madeBy, ...promise }) => ({ ...promise, mine: madeBy === contact.id })),
				disputes: await disputesAbout(tx, id),
				messages: await messagesAbout(tx, id),
				files: (await documentsOfInvoice(tx, id))
					.filter(({ disputeId }) => disputeId === null)
					.map(({ id: fileId, kind, name, byteSize }) => ({ id: fileId, kind, name, byteSize })),
			};
		}),
	),
});
