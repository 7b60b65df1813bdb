import { ImapFlow } from 'imapflow';

export type MailboxOptions = {
	/** `imaps://user:pass@host/INBOX`; `imap://` starts in the clear and goes over to TLS where the server can. */
	readonly url: string;
	/** Folder that read mails move to; they stay and are marked as read unless told. */
	readonly moveTo?: string | undefined;
	/** Milliseconds of silence until the server is given up; 60,000 unless told. */
	readonly timeout?: number | undefined;
};

/** Bytes of a mail that are read: a bounce that quotes a large attachment says all it has to say before. */
const longestMail = 5_000_000;

/**
 * The unread mails of a mailbox, oldest first, as they came. A mail is marked as read (or moved) only when the next
 * one is asked for, so that one whose handling failed is there again at the next visit: handle a mail so that twice
 * is once. Throws when the mailbox cannot be reached.
 */
export async function* unreadMails({
	url,
	moveTo,
	timeout = 60_000,
}: MailboxOptions): AsyncGenerator<Uint8Array, void> {
	const { protocol, hostname, port, username, password, pathname } = new URL(url);
	const secure = protocol === 'imaps:';
	const client = new ImapFlow({
		host: hostname,
		port: Number(port) || (secure ? 993 : 143),
		secure,
		auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
		logger: false,
		connectionTimeout: timeout,
		greetingTimeout: timeout,
		socketTimeout: timeout,
	});
	// What breaks the session also rejects the command at work; without a listener it would end the process.
	client.on('error', () => {});
	await client.connect();
	try {
		await client.mailboxOpen(decodeURIComponent(pathname.slice(1)) || 'INBOX');
		for (const uid of (await client.search({ seen: false }, { uid: true })) || []) {
			const mail = await client.fetchOne(String(uid), { source: { maxLength: longestMail } }, { uid: true });
			if (!mail || !mail.source) continue;
			yield mail.source;
			await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
			if (moveTo !== undefined) await client.messageMove(String(uid), moveTo, { uid: true });
		}
	} finally {
		await client.logout().catch(() => client.close());
	}
}
