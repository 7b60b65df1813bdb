import { openKeep, type Keep } from './keep.ts';
import { startSmtp, type Temper } from './smtp.ts';
import { startWeb } from './web.ts';

export type MailCatcher = {
	readonly keep: Keep;
	/** Where mail is handed in. */
	readonly smtpUrl: string;
	/** Where it is looked at. */
	readonly pageUrl: string;
	readonly stop: () => Promise<void>;
};

export type MailCatcherOptions = {
	readonly folder: string;
	/** 0 takes any free port. */
	readonly smtpPort: number;
	readonly webPort: number;
	/** Recipients that the server is to turn away. */
	readonly temper?: Temper;
};

/** A post office that delivers to nobody: a real mail server on loopback, and pages that show what it was given. */
export async function startMailCatcher({
	folder,
	smtpPort,
	webPort,
	temper,
}: MailCatcherOptions): Promise<MailCatcher> {
	const keep = openKeep(folder);
	const smtp = await startSmtp(keep, smtpPort, temper);
	const web = await startWeb(keep, webPort).catch(async (error: unknown) => {
		await smtp.stop();
		throw error;
	});
	return {
		keep,
		smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
		pageUrl: web.url,
		stop: async () => {
			await smtp.stop();
			await web.stop();
		},
	};
}
