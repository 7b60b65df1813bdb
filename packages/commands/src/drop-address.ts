import { markBounced } from '@quittance/db/email-addresses.ts';
import type { Tx } from '@quittance/db/open.ts';
import { addTask } from '@quittance/db/tasks.ts';
import type { RejectedRecipient } from '@quittance/delivery/sent.ts';

export type GoneAddress = RejectedRecipient & {
	readonly clientId: string;
	readonly deliveryId: string;
	readonly at: Date;
};

/** A status of its own kind says that the address itself is wrong (RFC 3463: X.1.x); without one, nothing is certain. */
const addressIsWrong = ({ temporary, response }: RejectedRecipient): boolean =>
	!temporary && /\b5\.1\.\d{1,3}\b/.test(response);

/**
 * A recipient that the mail server turned away at the door. An address that does not exist is written to no more and a
 * task says so, as for a bounce; any other refusal leaves it be.
 */
export async function dropAddress(tx: Tx, gone: GoneAddress): Promise<void> {
	if (!addressIsWrong(gone)) return;
	const { address, response, clientId, deliveryId, at } = gone;
	await markBounced(tx, address, response, at);
	await addTask(
		tx,
		{ kind: 'bounce', clientId, deliveryId, about: { address, diagnosis: response, undone: false } },
		at,
	);
}
