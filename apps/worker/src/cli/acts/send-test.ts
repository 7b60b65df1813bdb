import { randomUUID } from 'node:crypto';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import type { StepName } from '@quittance/core/scenario/scenario.ts';
import { senderOf } from '@quittance/db/messages.ts';
import { compose } from '@quittance/delivery/email/compose.ts';
import { smtpPost } from '@quittance/delivery/email/smtp-post.ts';
import { defaultTemplates } from '@quittance/delivery/template/default-templates.ts';
import { renderMessage } from '@quittance/delivery/template/render-message.ts';
import { fullSample } from '@quittance/delivery/template/samples.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import type { MailSettings } from '../mail-settings.ts';

export type SendTest = { readonly to: string; readonly step: StepName; readonly language: 'fr' | 'en' };

/** Sends a made-up reminder through the mail server, to see that mail goes out and what it looks like. No client is touched. */
export async function sendTest({ office, organization }: Desk, asked: SendTest, mail: MailSettings): Promise<Answer> {
	const sender = await office.db.read(organization.id, senderOf);
	if (sender.senderAddress === null)
		throw new Failure(
			`${organization.name} has no address to send from. Give one: pnpm quittance organization set --sender ADDRESS`,
			exitCodes.refused,
		);
	const at = office.now();
	const content = { ...fullSample(asked.step, asked.language), day: dayIn(at, organization.timeZone) };
	const from = { name: sender.senderName ?? sender.name, address: sender.senderAddress };
	const message = await compose(
		{
			deliveryId: randomUUID(),
			to: [{ address: asked.to }],
			...renderMessage(defaultTemplates[asked.language][asked.step].email, content),
			language: asked.language,
			at,
			thread: [],
		},
		{ from, replyTo: { address: sender.replyTo ?? sender.senderAddress }, domain: mail.mailDomain },
	);
	const post = smtpPost({
		url: mail.smtpUrl,
		pool: 1,
		timeouts: { connect: 10_000, greeting: 10_000, silence: 30_000 },
	});
	const sent = await post.send(message).finally(() => post.close());
	const place = new URL(mail.smtpUrl).host;
	if (sent.fate === 'uncertain')
		throw new Failure(`Nobody knows whether ${place} took the mail: ${sent.why}`, exitCodes.unreachable);
	if (sent.fate === 'refused')
		throw new Failure(`The mail server at ${place} did not take the mail: ${sent.response}`, exitCodes.unreachable);
	return { lines: [`${place} took the mail for ${asked.to}: ${sent.response}`], json: { to: asked.to, ...sent } };
}
