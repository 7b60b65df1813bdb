import { join } from 'node:path';
import { demoFolder, onDemoDatabase } from './demo-server.ts';
import { Failure } from './failure.ts';

export type MailSettings = {
	/** SMTP_URL; the demo's mail catcher when there is neither it nor DATABASE_URL. */
	readonly smtpUrl: string;
	/** MAIL_DOMAIN: right side of our Message-IDs. */
	readonly mailDomain: string;
	/** BOUNCE_ADDRESS: envelope sender, `{token}` standing for the delivery. */
	readonly bounceAddress: string | undefined;
};

/** Where the demo's mail catcher takes mail. */
export const demoSmtpPort = (): number => Number(process.env['QUITTANCE_SMTP_PORT'] ?? 2525);

/** How mail leaves, read when a command is about to send. */
export function readMailSettings(environment: Readonly<Record<string, string | undefined>>): MailSettings {
	const demo = onDemoDatabase(environment);
	const smtpUrl = environment['SMTP_URL'] ?? (demo ? `smtp://127.0.0.1:${demoSmtpPort()}` : undefined);
	if (smtpUrl === undefined || !/^smtps?:\/\//.test(smtpUrl) || !URL.canParse(smtpUrl))
		throw new Failure('SMTP_URL does not name a mail server. Example: SMTP_URL=smtp://user:password@mail.example:587');
	return {
		smtpUrl,
		mailDomain: environment['MAIL_DOMAIN'] ?? 'quittance.example',
		bounceAddress: environment['BOUNCE_ADDRESS'],
	};
}

/** PRINT_FOLDER: where a print shop collects letters; that of the demo's mail catcher on the demo's database. */
export const printFolderIn = (environment: Readonly<Record<string, string | undefined>>): string | undefined =>
	environment['PRINT_FOLDER'] ?? (onDemoDatabase(environment) ? join(demoFolder(), 'post', 'letters') : undefined);
