import { creditorOf } from '@quittance/db/portal-clients.ts';
import { invoiceShown } from '@quittance/db/portal-invoices.ts';
import { epcCode } from '@quittance/delivery/letter/epc-code.ts';
import { z } from 'zod';
import { found } from '../answer.ts';
import { anId } from '../input.ts';
import { asContact, portalRouter } from '../trpc.ts';

/** How to pay an invoice by transfer (PTL-03). */
export const payment = portalRouter({
	/** Account, amount and reference, and a code for a banking app where there is one: euros only. */
	details: asContact.input(z.object({ invoiceId: anId })).query(async ({ ctx: { office, contact }, input }) => {
		const { creditor, invoice } = await office.db.read(contact.organizationId, async (tx) => ({
			creditor: await creditorOf(tx),
			invoice: found(await invoiceShown(tx, input.invoiceId), 'invoice.unknown'),
		}));
		const { name, iban, bic } = creditor;
		const transfer = { currency: invoice.currency, due: invoice.openMinor, reference: invoice.number };
		const organization = { name, iban: iban ?? undefined, bic: bic ?? undefined };
		return { name, iban, bic, ...transfer, code: await epcCode({ ...transfer, organization }) };
	}),
});
