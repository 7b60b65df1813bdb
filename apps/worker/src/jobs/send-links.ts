import { linkPath } from '@quittance/auth/link-path.ts';
import { hashOf, newSecret } from '@quittance/auth/secret.ts';
import { grantLinkWishes, type GrantedWish } from '@quittance/commands/grant-link-wishes.ts';
import { LINK_HOURS } from '@quittance/commands/make-contact-link.ts';
import type { Door } from '@quittance/db/door.ts';
import { senderOf, type SenderRow } from '@quittance/db/messages.ts';
import { sweepDoors } from '@quittance/db/sign-in-attempts.ts';
import { compose } from '@quittance/delivery/email/compose.ts';
import { signInMail } from '@quittance/delivery/email/sign-in-mail.ts';
import { randomUUID } from 'node:crypto';
import { actorFor, type Worker } from '../worker.ts';

/** A secret for a link and what the database keeps of it. */
export function newToken() {
	const token = newSecret();
	return { token, hash: hashOf(token) };
}

/** Where the button of the mail leads. */
export const linkTo = (siteUrl: string, token: string): string => new URL(linkPath(token), siteUrl).href;

/** Links for everybody who asked for one while no worker listened; and sweeps the doors. */
export async function sendLinks(worker: Worker, door: Door): Promise<void> {
	for (const organizationId of await worker.night.organizationsWithWishes()) await sendLinksOf(worker, organizationId);
	await door.ask(sweepDoors);
}

/** Makes and mails the links that contacts of an organization asked for (PTL-01). Without a portal or a sender, they wait. */
export async function sendLinksOf(worker: Worker, organizationId: string): Promise<void> {
	const { office, settings, log, stopping } = worker;
	const { portalUrl } = settings;
	if (portalUrl === undefined || stopping.aborted) return;
	try {
		const sender = await office.db.read(organizationId, senderOf);
		if (sender.senderAddress === null) return;
		const actor = actorFor(worker, organizationId);
		const granted = await grantLinkWishes(office, { actor, newToken });
		for (const wish of granted)
			await mailLink(worker, { ...sender, senderAddress: sender.senderAddress }, wish, portalUrl);
	} catch (fault) {
		log('error', 'link.fault', { organization: organizationId, fault });
	}
}

async function mailLink(
	{ office, settings, post, log }: Worker,
	sender: SenderRow & { readonly senderAddress: string },
	{ contact, to, token }: GrantedWish,
	portalUrl: string,
): Promise<void> {
	const { name, language } = contact;
	const link = linkTo(portalUrl, token);
	const words = signInMail({ language, contact: name, organization: sender.name, link, hours: LINK_HOURS });
	const message = {
		deliveryId: randomUUID(),
		to: [{ name, address: to }],
		...words,
		language,
		at: office.now(),
		thread: [],
	};
	const mail = await compose(message, {
		from: { name: sender.senderName ?? sender.name, address: sender.senderAddress },
		replyTo: { address: sender.replyTo ?? sender.senderAddress },
		domain: settings.mailDomain,
	});
	const sent = await post.send(mail);
	log(sent.fate === 'accepted' ? 'info' : 'warn', 'link.sent', { contact: contact.id, sent });
}
