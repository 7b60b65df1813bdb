import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient, lockClientOf } from '@quittance/db/client-locks.ts';
import { lockDispute } from '@quittance/db/disputes.ts';
import { addDocuments, setAsideInvoiceDocument, type NewDocument } from '@quittance/db/documents.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import type { StoredDocument } from '@quittance/documents/document-store.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

/** Where a file goes: it is an invoice as issued, or stands beside an invoice or a dispute, or in the client's file at large. */
export type DocumentPlace =
	| { readonly kind: 'invoice'; readonly invoiceId: string }
	| { readonly kind: 'file'; readonly invoiceId: string }
	| { readonly kind: 'file'; readonly disputeId: string }
	| { readonly kind: 'file'; readonly clientId: string };

export type AttachDocument = {
	readonly actor: Actor;
	readonly place: DocumentPlace;
	/** What the document store keeps already; nothing else refers to it. */
	readonly file: StoredDocument;
	readonly shownToClient: boolean;
};

type Refusal = 'client.unknown' | 'client.readOnly' | 'document.notPdf';

/**
 * A file joins an invoice, a dispute or a client (INV-07, INV-09). An invoice as issued is a PDF, and takes the place of the one before, which
 * stays among the files for the staff alone.
 */
export const attachDocument = (
	{ db, now }: Office,
	{ actor, place, file, shownToClient }: AttachDocument,
): Promise<Outcome<{ readonly documentId: string }, Refusal | 'invoice.unknown' | 'dispute.unknown'>> =>
	db.write(actor, async (tx) => {
		const unknown =
			'invoiceId' in place ? 'invoice.unknown' : 'disputeId' in place ? 'dispute.unknown' : 'client.unknown';
		const found = await lockPlace(tx, place);
		if (!found) return refuse(unknown);
		const right = await mayActOn(tx, actor, found.clientId, unknown);
		if (!right.ok) return right;
		if (place.kind === 'invoice') {
			if (file.mediaType !== 'application/pdf') return refuse('document.notPdf');
			await setAsideInvoiceDocument(tx, place.invoiceId);
		}
		const document: NewDocument = { ...file, ...found, kind: place.kind, shownToClient };
		const [documentId] = await addDocuments(tx, [document], actor, now());
		if (documentId === undefined) throw new Error('a document was added without an id');
		await record(tx, {
			name: 'document.added',
			subject: documentId,
			clientId: found.clientId,
			actor,
			details: {
				name: file.name,
				kind: place.kind,
				shownToClient,
				...('invoiceId' in place && { invoiceId: place.invoiceId }),
			},
		});
		return allow({ documentId });
	});

/** What the file will belong to, its client locked. */
async function lockPlace(
	tx: Tx,
	place: DocumentPlace,
): Promise<Pick<NewDocument, 'clientId' | 'invoiceId' | 'disputeId'> | undefined> {
	if ('clientId' in place) {
		const client = await lockClient(tx, place.clientId);
		return client && { clientId: client.id };
	}
	if ('invoiceId' in place) {
		const client = await lockClientOf(tx, 'invoice', place.invoiceId);
		return client && { clientId: client.id, invoiceId: place.invoiceId };
	}
	const dispute = await lockDispute(tx, place.disputeId);
	return dispute && { clientId: dispute.clientId, invoiceId: dispute.invoiceId, disputeId: dispute.id };
}
