import { openNight, type Night } from '@quittance/db/beyond-the-wall.ts';
import { smtpPost } from '@quittance/delivery/email/smtp-post.ts';
import type { Worker } from '@quittance/worker/worker.ts';
import type { Firm } from './firm.ts';

/** Milliseconds of silence after which the demo's worker gives a mail server up: one that never answers is part of the plot. */
const PATIENCE = 1_500;

/** The worker of the house, on the demo's clock, with the mail catcher as its mail server. */
export function demoWorker({ office }: Firm, databaseUrl: string, smtpUrl: string): Worker & { readonly end: () => Promise<void> } {
	const night: Night = openNight(databaseUrl, { applicationName: 'demo night' });
	const post = smtpPost({ url: smtpUrl, pool: 2, timeouts: { silence: PATIENCE } });
	return {
		id: `demo:${process.pid}`,
		settings: {
			databaseUrl,
			smtpUrl,
			mailDomain: 'ferrand.example',
			bounceAddress: 'bounces+{token}@ferrand.example',
			imapUrl: undefined,
			imapMoveTo: undefined,
			printFolder: undefined,
			parallelSends: 2,
			parallelOrganizations: 1,
			mailsPerSecond: undefined,
			smtpTimeoutSeconds: PATIENCE / 1000,
			stopTimeoutSeconds: 5,
			workerName: 'demo',
		},
		office,
		night,
		post,
		log: (level, event, facts) => {
			if (level === 'error') console.error(event, facts);
		},
		stopping: new AbortController().signal,
		inHand: new Set(),
		end: async () => {
			await post.close();
			await night.close();
		},
	};
}
