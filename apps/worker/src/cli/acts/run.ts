import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { beginNight } from '@quittance/commands/begin-night.ts';
import { closeNight } from '@quittance/commands/close-night.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import { recoverDeliveries } from '@quittance/commands/recover-deliveries.ts';
import { openNight } from '@quittance/db/beyond-the-wall.ts';
import { readyDeliveries } from '@quittance/db/deliveries.ts';
import { smtpPost } from '@quittance/delivery/email/smtp-post.ts';
import { folderPrinter } from '@quittance/delivery/letter/folder-printer.ts';
import { letterCarrier } from '@quittance/delivery/letter/letter-carrier.ts';
import { letterPress } from '@quittance/delivery/letter/letter-press.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import type { MailSettings } from '../mail-settings.ts';
import { progress } from '../progress.ts';
import { granted } from '../refused.ts';
import { sendDelivery } from '../../jobs/send-delivery.ts';
import { textsThrough } from '../../text-gateway.ts';
import type { Worker } from '../../worker.ts';

/** Plans a day and sends what may go, now and not in the window; then closes the run with its report (SCN-14). */
export async function run(
	desk: Desk,
	asked: { readonly on?: Day },
	mail: MailSettings,
	stopping: AbortSignal,
): Promise<Answer> {
	const { office, organization, url, printFolder, textGateway, connected, documents } = desk;
	const day = asked.on ?? dayIn(office.now(), organization.timeZone);
	const actor = { organizationId: organization.id, kind: 'worker', id: `cli:${process.pid}` } as const;
	const startedAt = office.now();
	await recoverDeliveries(office, { actor, day });
	const planned = granted(await planRun(office, { actor: desk.actor, day, ...connected }));
	const letters = printFolder === undefined ? undefined : letterCarrier(letterPress(), folderPrinter(printFolder));
	const texts = textsThrough(textGateway);
	const channels = ['email' as const, ...(letters ? ['letter' as const] : []), ...(texts ? ['text' as const] : [])];
	granted(await beginNight(office, { actor, day, channels }));
	const night = openNight(url, { applicationName: 'quittance cli' });
	const post = smtpPost({ url: mail.smtpUrl });
	const worker: Worker = {
		id: actor.id,
		settings: settingsOf(mail, url, printFolder),
		office,
		night,
		post,
		letters,
		texts,
		documents: documents && openDocumentStore(documents),
		log: () => {},
		stopping,
		inHand: new Set(),
	};
	try {
		const ready = await office.db.read(organization.id, (tx) =>
			readyDeliveries(tx, actor.id, tomorrow(startedAt), 1_000_000),
		);
		const bar = progress('Sending');
		for (const [at, id] of ready.entries()) {
			if (stopping.aborted) break;
			bar.show(at / ready.length, `${at} of ${ready.length}`);
			await sendDelivery(worker, actor, day, id);
		}
		bar.end();
	} finally {
		await post.close();
		await night.close();
		await worker.documents?.close();
	}
	if (stopping.aborted)
		throw new Failure(
			'Interrupted: what was sent is written down, the rest waits. The same command goes on.',
			exitCodes.interrupted,
		);
	const counts = granted(await closeNight(office, { actor, day, openedAt: startedAt }));
	const { sent, refused, uncertain, refusedForNow, notSent, cancelled } = counts;
	const dropped = Object.entries(cancelled).map(([because, count]) => `${count} ${because}`);
	return {
		lines: [
			`Run of ${day}: ${planned.created + planned.changed + planned.kept} actions stand, ${sent} messages were accepted.`,
			`${refused} refused, ${uncertain} uncertain, ${refusedForNow + notSent} wait for the next night.`,
			...(dropped.length > 0 ? [`Cancelled at the last moment: ${dropped.join(', ')}.`] : []),
		],
		json: { day, planned, ...counts },
	};
}

/** A moment past every retry: what was refused for now is tried once more. */
const tomorrow = (instant: Date): Date => new Date(`${addDays(dayIn(instant, 'UTC'), 1)}T00:00:00Z`);

const settingsOf = (
	{ smtpUrl, mailDomain, bounceAddress }: MailSettings,
	databaseUrl: string,
	printFolder: string | undefined,
): Worker['settings'] => ({
	databaseUrl,
	smtpUrl,
	mailDomain,
	bounceAddress,
	imapUrl: undefined,
	imapMoveTo: undefined,
	printFolder,
	parallelSends: 1,
	parallelOrganizations: 1,
	mailsPerSecond: undefined,
	smtpTimeoutSeconds: 120,
	stopTimeoutSeconds: 60,
	workerName: 'cli',
});
