/** Everything that is done later, with what each needs to know. An organization's job opens that organization like anybody else. */
export type Jobs = {
	/** 01:00 UTC: gives every organization its night. */
	readonly 'night.open': Record<string, never>;
	/** Plans and sends one organization's night; `opensAt` names which, so that a job found late is told from tonight's. */
	readonly 'night.organization': { readonly organizationId: string; readonly opensAt: string };
	/** 02:00 UTC: closes every run with its report. */
	readonly 'window.close': Record<string, never>;
	/** Every five minutes: what came back to the bounce mailbox. */
	readonly 'mail.read': Record<string, never>;
	/** Every minute: links that contacts asked for while no worker listened, and what the doors no longer need. */
	readonly 'links.send': Record<string, never>;
	/** Every quarter of an hour: what waits for those who want to know each morning, where it is morning. */
	readonly 'digests.send': Record<string, never>;
	/** 03:20 UTC: files that were sent with nothing, or only half. */
	readonly 'documents.sweep': Record<string, never>;
	/** A file was offered for import: says what it would bring. */
	readonly 'file.look': { readonly organizationId: string; readonly fileId: string };
	/** A person has taken an offered file in. */
	readonly 'file.take': { readonly organizationId: string; readonly fileId: string };
	/** A person has asked for a mail to go now. */
	readonly 'delivery.send': { readonly organizationId: string; readonly deliveryId: string };
};

export type JobName = keyof Jobs;

type Law = {
	/** Seconds after which a job whose worker fell silent is given to another. */
	readonly expireInSeconds: number;
	/** How often a job that threw is tried again, later each time. */
	readonly retryLimit: number;
	/** UTC. */
	readonly cron?: string;
};

/** Each of them may run twice without harm: that is what lets a dead worker's jobs be given away. */
export const jobLaws: Readonly<Record<JobName, Law>> = {
	'night.open': { expireInSeconds: 300, retryLimit: 5, cron: '0 1 * * *' },
	'night.organization': { expireInSeconds: 4_500, retryLimit: 3 },
	'window.close': { expireInSeconds: 900, retryLimit: 5, cron: '0 2 * * *' },
	'mail.read': { expireInSeconds: 900, retryLimit: 0, cron: '*/5 * * * *' },
	'links.send': { expireInSeconds: 120, retryLimit: 0, cron: '* * * * *' },
	'digests.send': { expireInSeconds: 600, retryLimit: 0, cron: '*/15 * * * *' },
	'documents.sweep': { expireInSeconds: 3_600, retryLimit: 0, cron: '20 3 * * *' },
	'file.look': { expireInSeconds: 3_600, retryLimit: 1 },
	'file.take': { expireInSeconds: 3_600, retryLimit: 1 },
	'delivery.send': { expireInSeconds: 600, retryLimit: 3 },
};

export const jobNames = Object.keys(jobLaws) as JobName[];
