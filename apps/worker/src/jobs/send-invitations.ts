import {
	INVITATION_HOURS,
	makeInvitationLinks,
	type InvitationLink,
} from '@quittance/commands/make-invitation-links.ts';
import { senderOf, type SenderRow } from '@quittance/db/messages.ts';
import { compose } from '@quittance/delivery/email/compose.ts';
import { invitationMail } from '@quittance/delivery/email/invitation-mail.ts';
import { randomUUID } from 'node:crypto';
import { actorFor, type Worker } from '../worker.ts';
import { linkTo, newToken } from './send-links.ts';

/** Links for everybody who was invited while no worker listened. */
export async function sendInvitations(worker: Worker): Promise<void> {
	for (const organizationId of await worker.night.organizationsWithInvitations())
		await sendInvitationsOf(worker, organizationId);
}

/** Makes and mails the links of an organization's invitations (ORG-01). Without an address of the office or a sender, they wait. */
export async function sendInvitationsOf(worker: Worker, organizationId: string): Promise<void> {
	const { office, settings, log, stopping } = worker;
	const { officeUrl } = settings;
	if (officeUrl === undefined || stopping.aborted) return;
	try {
		const sender = await office.db.read(organizationId, senderOf);
		const { senderAddress } = sender;
		if (senderAddress === null) return;
		const links = await makeInvitationLinks(office, { actor: actorFor(worker, organizationId), newToken });
		for (const link of links) await mailInvitation(worker, { ...sender, senderAddress }, link, officeUrl);
	} catch (fault) {
		log('error', 'invitation.fault', { organization: organizationId, fault });
	}
}

async function mailInvitation(
	{ office, settings, post, log }: Worker,
	sender: SenderRow & { readonly senderAddress: string },
	{ name, email, language, token }: InvitationLink,
	officeUrl: string,
): Promise<void> {
	const link = linkTo(officeUrl, token);
	const message = {
		...{ deliveryId: randomUUID(), to: [{ name, address: email }], language, at: office.now(), thread: [] },
		...invitationMail({ language, name, organization: sender.name, link, hours: INVITATION_HOURS }),
	};
	const mail = await compose(message, {
		from: { name: sender.senderName ?? sender.name, address: sender.senderAddress },
		replyTo: { address: sender.replyTo ?? sender.senderAddress },
		domain: settings.mailDomain,
	});
	const sent = await post.send(mail);
	log(sent.fate === 'accepted' ? 'info' : 'warn', 'invitation.sent', { sent });
}
