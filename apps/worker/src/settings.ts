import { hostname } from 'node:os';
import { documentSettingsIn, type DocumentSettings } from '@quittance/documents/settings.ts';
import { textGatewayIn, type TextGateway } from './text-gateway.ts';

/** All that the worker is told by its environment; nothing else reads `process.env`. */
export type Settings = {
	/** DATABASE_URL: the owner's; the worker steps down to roles of its own. */
	readonly databaseUrl: string;
	/** SMTP_URL: `smtp://user:password@host:587` or `smtps://…:465`. */
	readonly smtpUrl: string;
	/** MAIL_DOMAIN: right side of our Message-IDs. */
	readonly mailDomain: string;
	/** BOUNCE_ADDRESS: envelope sender, `{token}` standing for the delivery: `bounces+{token}@mail.example`; the sender's own when absent. */
	readonly bounceAddress: string | undefined;
	/** IMAP_URL: `imaps://user:password@host/INBOX` of the bounce mailbox; not read when absent. */
	readonly imapUrl: string | undefined;
	/** IMAP_MOVE_TO: folder that read mails go to; they stay when absent. */
	readonly imapMoveTo: string | undefined;
	/** PRINT_FOLDER: letters go by themselves into this folder, which a print shop collects; by hand when absent. */
	readonly printFolder: string | undefined;
	/** TEXT_GATEWAY_URL, _TOKEN, _SENDER and _CHANNELS (`sms,whatsapp,viber`; `sms` unless told): takes texts; by hand when absent. */
	readonly textGateway?: TextGateway | undefined;
	/** PORTAL_URL: where contacts sign in, as in https://clients.example.com; links are not mailed when absent. */
	readonly portalUrl?: string | undefined;
	/** OFFICE_URL: where the staff works, as in https://office.example.com; invitations are not mailed when absent. */
	readonly officeUrl?: string | undefined;
	/** DOCUMENTS_FOLDER or DOCUMENTS_S3_ENDPOINT and what belongs to it: where letters are kept as printed; needed where PRINT_FOLDER is set. */
	readonly documents?: DocumentSettings | undefined;
	/** WORKER_PARALLEL_SENDS: mails on their way at a time, 5 unless told. */
	readonly parallelSends: number;
	/** WORKER_PARALLEL_ORGANIZATIONS: nights worked on at a time, 2 unless told. */
	readonly parallelOrganizations: number;
	/** SMTP_PER_SECOND: most mails begun in a second; no limit when absent. */
	readonly mailsPerSecond: number | undefined;
	/** SMTP_TIMEOUT_SECONDS: silence after which a mail server is given up, 120 unless told. */
	readonly smtpTimeoutSeconds: number;
	/** STOP_TIMEOUT_SECONDS: given to the mails in hand when told to stop, 60 unless told. */
	readonly stopTimeoutSeconds: number;
	/** WORKER_NAME: as it stands in deliveries and logs, made unique by the process; the host's name unless told. */
	readonly workerName: string;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings, or says in one sentence each what is wrong with them. */
export function readSettings(
	environment: Environment,
): { readonly settings: Settings } | { readonly complaints: readonly string[] } {
	const complaints: string[] = [];
	const optional = (name: string) => environment[name]?.trim() || undefined;
	const needed = (name: string, example: string) => {
		const value = optional(name);
		if (value === undefined) complaints.push(`${name} is not set. Example: ${name}=${example}`);
		return value ?? '';
	};
	const count = <Absent extends number | undefined>(name: string, absent: Absent): number | Absent => {
		const text = optional(name);
		if (text === undefined) return absent;
		const value = Number(text);
		if (!(value > 0)) complaints.push(`${name} should be a number above zero, and is "${text}".`);
		return value;
	};
	const texts = textGatewayIn(environment);
	complaints.push(...texts.complaints);
	const keepsDocuments = ['PRINT_FOLDER', 'DOCUMENTS_FOLDER', 'DOCUMENTS_S3_ENDPOINT'].some(optional);
	const documents = keepsDocuments ? documentSettingsIn(environment) : { settings: undefined };
	if ('complaints' in documents) complaints.push(...documents.complaints);
	const settings: Settings = {
		databaseUrl: needed('DATABASE_URL', 'postgres://owner:password@localhost:5432/quittance'),
		smtpUrl: needed('SMTP_URL', 'smtp://localhost:2525'),
		mailDomain: needed('MAIL_DOMAIN', 'mail.example.com'),
		bounceAddress: optional('BOUNCE_ADDRESS'),
		imapUrl: optional('IMAP_URL'),
		imapMoveTo: optional('IMAP_MOVE_TO'),
		printFolder: optional('PRINT_FOLDER'),
		textGateway: texts.gateway,
		documents: 'settings' in documents ? documents.settings : undefined,
		portalUrl: optional('PORTAL_URL'),
		officeUrl: optional('OFFICE_URL'),
		parallelSends: Math.ceil(count('WORKER_PARALLEL_SENDS', 5)),
		parallelOrganizations: Math.ceil(count('WORKER_PARALLEL_ORGANIZATIONS', 2)),
		mailsPerSecond: count('SMTP_PER_SECOND', undefined),
		smtpTimeoutSeconds: count('SMTP_TIMEOUT_SECONDS', 120),
		stopTimeoutSeconds: count('STOP_TIMEOUT_SECONDS', 60),
		workerName: optional('WORKER_NAME') ?? hostname(),
	};
	if (settings.bounceAddress !== undefined && !settings.bounceAddress.includes('{token}'))
		complaints.push(
			`BOUNCE_ADDRESS should contain {token}, as in bounces+{token}@mail.example, and is "${settings.bounceAddress}".`,
		);
	return complaints.length > 0 ? { complaints } : { settings };
}
