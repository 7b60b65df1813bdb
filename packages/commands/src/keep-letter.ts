import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { keepLetterAt, lockDelivery } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { StoredDocument } from '@quittance/documents/document-store.ts';
import type { Office } from './office.ts';

export type KeepLetter = {
	/** The worker that holds the delivery. */
	readonly actor: Actor;
	readonly deliveryId: string;
	/** Its pages, in the document store already. */
	readonly file: StoredDocument;
};

/**
 * The letter of a delivery as it will be printed, kept before the first byte leaves (PTL-04). One that was printed for an earlier try
 * gives way; nothing refers to it any more, and its key is the answer. Refused to all but the worker that holds the delivery.
 */
export const keepLetter = (
	{ db }: Office,
	{ actor, deliveryId, file }: KeepLetter,
): Promise<Outcome<{ readonly replaced: string | null }, 'delivery.settled'>> =>
	db.write(actor, async (tx) => {
		const locked = await lockDelivery(tx, deliveryId);
		if (locked?.delivery.state !== 'sending' || locked.delivery.worker !== actor.id) return refuse('delivery.settled');
		await keepLetterAt(tx, deliveryId, file.key);
		return allow({ replaced: locked.delivery.documentKey });
	});
