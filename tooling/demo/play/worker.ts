import { openNight, type Night } from '@quittance/db/beyond-the-wall.ts';
import { smtpPost } from '@quittance/delivery/email/smtp-post.ts';
import { folderPrinter } from '@quittance/delivery/letter/folder-printer.ts';
import { letterCarrier } from '@quittance/delivery/letter/letter-carrier.ts';
import { letterPress } from '@quittance/delivery/letter/letter-press.ts';
import type { DocumentStore } from '@quittance/documents/document-store.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import type { Worker } from '@quittance/worker/worker.ts';
import { documentsFolder } from '../family/family.ts';
import type { Firm } from './firm.ts';

/** Milliseconds of silence after which the demo's worker gives a mail server up: one that never answers is part of the plot. */
const PATIENCE = 1_500;
/** Mails on their way at a time: while one waits for the mail server, the others keep the database busy. */
const LANES = 4;

/** The worker of the house, on the demo's clock, with the mail catcher as its mail server and as its print shop. */
export function demoWorker(
	{ office }: Firm,
	{ databaseUrl, smtpUrl, printFolder }: { databaseUrl: string; smtpUrl: string; printFolder: string },
): Worker & { readonly documents: DocumentStore; readonly end: () => Promise<void> } {
	const night: Night = openNight(databaseUrl, { applicationName: 'demo night' });
	const documents = openDocumentStore({ kind: 'disk', folder: documentsFolder() });
	const post = smtpPost({ url: smtpUrl, pool: LANES, timeouts: { silence: PATIENCE } });
	return {
		id: `demo:${process.pid}`,
		settings: {
			databaseUrl,
			smtpUrl,
			mailDomain: 'ferrand.example',
			bounceAddress: 'bounces+{token}@ferrand.example',
			imapUrl: undefined,
			imapMoveTo: undefined,
			printFolder,
			parallelSends: LANES,
			parallelOrganizations: 1,
			mailsPerSecond: undefined,
			smtpTimeoutSeconds: PATIENCE / 1000,
			stopTimeoutSeconds: 5,
			workerName: 'demo',
		},
		office,
		night,
		post,
		letters: letterCarrier(letterPress(), folderPrinter(printFolder)),
		documents,
		log: (level, event, facts) => {
			if (level === 'error') console.error(event, facts);
		},
		stopping: new AbortController().signal,
		inHand: new Set(),
		end: async () => {
			await post.close();
			await documents.close();
			await night.close();
		},
	};
}
