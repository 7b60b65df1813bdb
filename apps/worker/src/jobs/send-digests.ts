import { makeDigests, type Digest } from '@quittance/commands/make-digests.ts';
import { senderOf, type SenderRow } from '@quittance/db/messages.ts';
import { compose } from '@quittance/delivery/email/compose.ts';
import { digestMail } from '@quittance/delivery/email/digest-mail.ts';
import { randomUUID } from 'node:crypto';
import { actorFor, type Worker } from '../worker.ts';

/** What waits for the staff of each organization whose morning has come (TSK-09). */
export async function sendDigests(worker: Worker): Promise<void> {
	for (const { id } of await worker.night.organizations()) await sendDigestsOf(worker, id);
}

/** Without an address of the office or a sender nobody is written to, and the morning is not used up. */
export async function sendDigestsOf(worker: Worker, organizationId: string): Promise<void> {
	const { office, settings, log, stopping } = worker;
	const { officeUrl } = settings;
	if (officeUrl === undefined || stopping.aborted) return;
	try {
		const sender = await office.db.read(organizationId, senderOf);
		const { senderAddress } = sender;
		if (senderAddress === null) return;
		const digests = await makeDigests(office, { actor: actorFor(worker, organizationId) });
		for (const digest of digests) await mailDigest(worker, { ...sender, senderAddress }, digest, officeUrl);
	} catch (fault) {
		log('error', 'digest.fault', { organization: organizationId, fault });
	}
}

async function mailDigest(
	{ office, settings, post, log }: Worker,
	sender: SenderRow & { readonly senderAddress: string },
	{ email, ...digest }: Digest,
	officeUrl: string,
): Promise<void> {
	const to = (path: string) => new URL(path, officeUrl).href;
	const links = { board: to('/board'), bell: to('/bell'), account: to('/account') };
	const { name, language } = digest;
	const message = {
		...{ deliveryId: randomUUID(), to: [{ name, address: email }], language, at: office.now(), thread: [] },
		...digestMail({ ...digest, organization: sender.name, links }),
	};
	const mail = await compose(message, {
		from: { name: sender.senderName ?? sender.name, address: sender.senderAddress },
		replyTo: { address: sender.replyTo ?? sender.senderAddress },
		domain: settings.mailDomain,
	});
	const sent = await post.send(mail);
	log(sent.fate === 'accepted' ? 'info' : 'warn', 'digest.sent', { sent });
}
