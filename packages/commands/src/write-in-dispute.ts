import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { addDisputeMessage } from '@quittance/db/dispute-thread.ts';
import type { LockedDispute } from '@quittance/db/disputes.ts';
import { addDocuments } from '@quittance/db/documents.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import type { StoredDocument } from '@quittance/documents/document-store.ts';

export type Written = {
	readonly words: string;
	/** Files that the document store keeps already. */
	readonly files?: readonly StoredDocument[] | undefined;
};

/** A message of the shared thread with its files, which both sides see (INV-09). Under the lock of `lockDispute`. */
export async function writeInDispute(
	tx: Tx,
	{ id: disputeId, clientId, invoiceId }: Pick<LockedDispute, 'id' | 'clientId' | 'invoiceId'>,
	{ words, files = [] }: Written,
	actor: Actor,
	at: Date,
): Promise<Outcome<{ readonly messageId: string }, 'dispute.messageEmpty'>> {
	const said = words.trim();
	if (said === '' && files.length === 0) return refuse('dispute.messageEmpty');
	const disputeMessageId = await addDisputeMessage(tx, { disputeId, words: said }, actor, at);
	const place = { clientId, invoiceId, disputeId, disputeMessageId, kind: 'file', shownToClient: true } as const;
	await addDocuments(
		tx,
		files.map((file) => ({ ...file, ...place })),
		actor,
		at,
	);
	return allow({ messageId: disputeMessageId });
}
