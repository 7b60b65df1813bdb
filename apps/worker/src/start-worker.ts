import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { UNDO_MS } from '@quittance/core/board/undo.ts';
import { isOpen, nextNight, nightWindow } from '@quittance/core/calendar/night.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { openNight } from '@quittance/db/beyond-the-wall.ts';
import { readyAtOf } from '@quittance/db/deliveries.ts';
import { openDoor } from '@quittance/db/door.ts';
import { hearWishes } from '@quittance/db/link-wishes.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { beThere } from '@quittance/db/worker-presence.ts';
import { smtpPost } from '@quittance/delivery/email/smtp-post.ts';
import { folderPrinter } from '@quittance/delivery/letter/folder-printer.ts';
import { letterCarrier } from '@quittance/delivery/letter/letter-carrier.ts';
import { letterPress } from '@quittance/delivery/letter/letter-press.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import { openQueue, type Queue } from '@quittance/jobs/queue.ts';
import { closeWindow } from './jobs/close-window.ts';
import { nightOfOrganization } from './jobs/night-of-organization.ts';
import { readMail } from './jobs/read-mail.ts';
import { sendDelivery } from './jobs/send-delivery.ts';
import { sweepDocuments } from './jobs/sweep-documents.ts';
import { sendDigests } from './jobs/send-digests.ts';
import { sendInvitations, sendInvitationsOf } from './jobs/send-invitations.ts';
import { sendLinks, sendLinksOf } from './jobs/send-links.ts';
import { workOnFile } from './jobs/work-on-file.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';
import { actorFor, type Worker } from './worker.ts';
import { textsThrough } from './text-gateway.ts';

export type RunningWorker = {
	readonly id: string;
	/** Begins nothing more, finishes the mails in hand, and hangs up. */
	readonly stop: () => Promise<void>;
};

export type StartWorker = { readonly settings: Settings; readonly clock: () => Date; readonly log: Log };

/**
 * Starts a worker: it makes itself known, closes what earlier nights left open and says what they missed, catches up when it
 * starts inside the window, and then waits for its jobs (SCN-14).
 */
export async function startWorker({ settings, clock, log }: StartWorker): Promise<RunningWorker> {
	const id = `${settings.workerName}:${process.pid}:${randomBytes(4).toString('hex')}`;
	const { databaseUrl, parallelSends, parallelOrganizations, mailsPerSecond, smtpTimeoutSeconds, stopTimeoutSeconds } =
		settings;
	const stopping = new AbortController();
	const presence = await beThere(databaseUrl, id);
	const db = openDatabase(databaseUrl, {
		applicationName: `quittance ${id}`,
		max: parallelSends * parallelOrganizations + 2,
	});
	const night = openNight(databaseUrl, { applicationName: `quittance night ${id}` });
	const door = openDoor(databaseUrl, { applicationName: `quittance door ${id}`, max: 1 });
	const queue = await openQueue(databaseUrl, {
		applicationName: `quittance queue ${id}`,
		onError: (fault) => log('warn', 'queue.error', { fault }),
		patience: stopTimeoutSeconds,
	});
	const post = smtpPost({
		url: settings.smtpUrl,
		pool: parallelSends,
		perSecond: mailsPerSecond,
		timeouts: { silence: smtpTimeoutSeconds * 1000 },
	});
	const worker: Worker = {
		id,
		settings,
		office: { db, now: clock, portalUrl: settings.portalUrl },
		night,
		post,
		letters: letterCarrier(
			letterPress(),
			settings.printFolder === undefined ? undefined : folderPrinter(settings.printFolder),
		),
		texts: textsThrough(settings.textGateway),
		documents: settings.documents && openDocumentStore(settings.documents, clock),
		log,
		stopping: stopping.signal,
		inHand: new Set(),
	};

	await closeWindow(worker);
	await takeJobs(worker, queue);
	await queue.work('links.send', 1, async () => {
		await sendLinks(worker, door);
		await sendInvitations(worker);
	});
	const stopHearing = await hearWishes(databaseUrl, `quittance wishes ${id}`, (organizationId) => {
		void sendLinksOf(worker, organizationId);
		void sendInvitationsOf(worker, organizationId);
	});
	await queue.keepHours();
	log('info', 'worker.started', { worker: id });
	if (isOpen(nextNight(clock()), clock())) await openEveryNight(worker, queue);

	return {
		id,
		stop: async () => {
			stopping.abort();
			await stopHearing();
			await queue.close();
			await post.close();
			await Promise.all([db.close(), night.close(), door.close(), worker.documents?.close()]);
			await presence.leave();
			log('info', 'worker.stopped', { worker: id });
		},
	};
}

async function takeJobs(worker: Worker, queue: Queue): Promise<void> {
	const { parallelOrganizations } = worker.settings;
	await queue.work('night.open', 1, () => openEveryNight(worker, queue));
	await queue.work('night.organization', parallelOrganizations, async ({ organizationId, opensAt }) => {
		const organization = (await worker.night.organizations()).find(({ id }) => id === organizationId);
		if (organization) await nightOfOrganization(worker, organization, nightWindow(dayIn(new Date(opensAt), 'UTC')));
	});
	await queue.work('window.close', 1, () => closeWindow(worker));
	await queue.work('mail.read', 1, () => readMail(worker));
	await queue.work('digests.send', 1, () => sendDigests(worker));
	await queue.work('documents.sweep', 1, () => sweepDocuments(worker));
	await queue.work('file.look', 1, (job) => workOnFile(worker, job, 'look'));
	await queue.work('file.take', 1, (job) => workOnFile(worker, job, 'take'));
	await queue.work('delivery.send', worker.settings.parallelSends, async ({ organizationId, deliveryId }) => {
		const organization = (await worker.night.organizations()).find(({ id }) => id === organizationId);
		if (!organization) return;
		await untilItMayGo(worker, organizationId, deliveryId);
		const today = dayIn(worker.office.now(), organization.timeZone);
		await sendDelivery(worker, actorFor(worker, organizationId), today, deliveryId);
	});
}

/** The queue goes by another clock than the office: until its own time is over, a person may call a message back. */
async function untilItMayGo({ office, stopping }: Worker, organizationId: string, deliveryId: string): Promise<void> {
	const at = await office.db.read(organizationId, (tx) => readyAtOf(tx, deliveryId));
	const early = (at?.getTime() ?? 0) - office.now().getTime();
	if (early > 0) await pause(Math.min(early, UNDO_MS), undefined, { signal: stopping });
}

/** A job for each organization, so that the workers share them and one that fails stops no other. */
async function openEveryNight({ night, office }: Worker, queue: Queue): Promise<void> {
	const { opensAt } = nextNight(office.now());
	for (const { id } of await night.organizations())
		await queue.ask('night.organization', { organizationId: id, opensAt: opensAt.toISOString() });
}
