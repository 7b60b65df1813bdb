import { attachDocument } from '@quittance/commands/attach-document.ts';
import type { DocumentStore } from '@quittance/documents/document-store.ts';
import { cast, type CastRole } from '@quittance/stories/cast/cast.ts';
import { invoicePress } from '../invoice/invoice-press.ts';
import { openInvoices } from './cast-rows.ts';
import { granted } from './granted.ts';
import type { Scene } from './scene.ts';
import { settings } from './set-up.ts';

/** What the cast still owes stands beside its invoice as it was issued (INV-07). */
export async function attachInvoices({ firm, staff }: Scene, documents: DocumentStore): Promise<void> {
	const press = invoicePress({
		sender: [settings.senderName, ...settings.addressLines, `${settings.postalCode} ${settings.city}`],
		legal: 'Maison Ferrand · SIREN 552 081 317 · RCS Lyon · TVA FR32552081317',
		iban: settings.iban,
	});
	const { organizationId } = firm.operator;
	for (const role of Object.keys(cast) as CastRole[])
		for (const invoice of await openInvoices(firm, role)) {
			const pdf = press(cast[role], invoice);
			const bytes = (async function* () {
				yield pdf;
			})();
			const file = granted(await documents.put(bytes, { organizationId, name: `${invoice.number}.pdf` }));
			const place = { kind: 'invoice', invoiceId: invoice.id } as const;
			granted(await attachDocument(firm.office, { actor: staff.marie, place, file, shownToClient: true }));
		}
}
