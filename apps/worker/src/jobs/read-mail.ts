import { createHash } from 'node:crypto';
import { recordInbound } from '@quittance/commands/record-inbound.ts';
import type { Inbound } from '@quittance/delivery/email/bounces/inbound.ts';
import { readInbound } from '@quittance/delivery/email/bounces/read-inbound.ts';
import { unreadMails } from '@quittance/delivery/email/mailbox.ts';
import { actorFor, type Worker } from '../worker.ts';

/** Reads the bounce mailbox, if there is one (SCN-15). A mail that cannot be written down stays unread, and comes again. */
export async function readMail(worker: Worker): Promise<void> {
	const { imapUrl, imapMoveTo } = worker.settings;
	if (imapUrl === undefined) return;
	for await (const raw of unreadMails({ url: imapUrl, moveTo: imapMoveTo })) {
		await takeIn(worker, raw);
		if (worker.stopping.aborted) return;
	}
}

/** What one mail that came in means for the delivery it is about; one that is about none of ours is only logged. */
export async function takeIn(worker: Worker, raw: Uint8Array): Promise<void> {
	const inbound = await readInbound(raw);
	const messageId = messageIdOf(raw);
	const delivery = await deliveryOf(worker, inbound);
	if (!delivery) {
		worker.log('info', 'mail.notOurs', { messageId, kind: inbound.kind });
		return;
	}
	const actor = actorFor(worker, delivery.organizationId);
	const recorded = await recordInbound(worker.office, { actor, deliveryId: delivery.id, messageId, inbound });
	worker.log('info', 'mail.read', { ...actor, messageId, kind: inbound.kind, deliveryId: delivery.id, ...recorded });
}

async function deliveryOf({ night }: Worker, { deliveryId, originalMessageId }: Inbound) {
	const named = deliveryId === undefined ? undefined : await night.deliveryOfEnvelope(deliveryId);
	if (named || originalMessageId === undefined) return named;
	const [only, ...others] = await night.deliveriesOfMessage(originalMessageId);
	return others.length === 0 ? only : undefined;
}

/** Its own Message-ID; of a mail without one, a name made of its bytes. */
function messageIdOf(raw: Uint8Array): string {
	const text = Buffer.from(raw).toString('latin1');
	const [head = ''] = text.split(/\r?\n\r?\n/, 1);
	return /^message-id:\s*(<[^>\s]+>)/im.exec(head)?.[1] ?? `sha256:${createHash('sha256').update(raw).digest('hex')}`;
}
