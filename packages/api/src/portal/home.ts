import { todayOf } from '@quittance/commands/today.ts';
import { owedBy } from '@quittance/db/portal-clients.ts';
import { disputesShown } from '@quittance/db/portal-disputes.ts';
import { invoicesShown } from '@quittance/db/portal-invoices.ts';
import { messagesTo } from '@quittance/db/portal-reminders.ts';
import { z } from 'zod';
import { anId } from '../input.ts';
import { asContact, portalRouter } from '../trpc.ts';

const FIRST_INVOICES = 6;
const LATEST_MESSAGES = 3;

/** The first page: what is due, what waits for the client, and what it was last sent (PTL-02). */
export const home = portalRouter({
	look: asContact.input(z.object({ clientId: anId })).query(({ ctx: { office, contact }, input: { clientId } }) =>
		office.db.read(contact.organizationId, async (tx) => {
			const today = await todayOf(tx, office.now());
			const disputes = await disputesShown(tx, clientId);
			const shown = await invoicesShown(tx, { clientId, which: 'open', today, most: FIRST_INVOICES + 1 });
			return {
				owed: await owedBy(tx, clientId, today),
				/** Disputes that were answered, and that only the client can carry on. */
				waiting: disputes.filter(({ answered, state }) => answered && (state === 'open' || state === 'under review')),
				invoices: shown.slice(0, FIRST_INVOICES),
				moreInvoices: shown.length > FIRST_INVOICES,
				messages: await messagesTo(tx, clientId, LATEST_MESSAGES),
			};
		}),
	),
});
