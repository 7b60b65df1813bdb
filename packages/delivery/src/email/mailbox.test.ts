import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { unreadMails } from './mailbox.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});

/** As much of IMAP4rev1 as reading one folder takes. */
async function imapServer(mails: readonly string[]) {
	const seen = new Set<number>();
	const moved: string[] = [];
	const sockets = new Set<Socket>();
	const untagged: Readonly<Record<string, readonly string[]>> = {
		CAPABILITY: ['* CAPABILITY IMAP4rev1 MOVE'],
		LIST: ['* LIST (\\Noselect) "/" ""'],
		SELECT: [
			'* FLAGS (\\Seen)',
			'* OK [PERMANENTFLAGS (\\Seen)] ok',
			`* ${mails.length} EXISTS`,
			'* OK [UIDVALIDITY 1] ok',
			`* OK [UIDNEXT ${mails.length + 1}] ok`,
		],
		LOGOUT: ['* BYE'],
	};
	const byUid = (verb: string, uid: number, folder: string): string[] => {
		const mail = mails[uid - 1] ?? '';
		switch (verb.toUpperCase()) {
			case 'SEARCH':
				return [['* SEARCH', ...mails.map((_, at) => at + 1).filter((its) => !seen.has(its))].join(' ')];
			case 'FETCH':
				return [`* ${uid} FETCH (UID ${uid} BODY[]<0> {${mail.length}}\r\n${mail})`];
			case 'STORE':
				seen.add(uid);
				return [];
			default:
				moved.push(`${uid} ${folder}`);
				return [];
		}
	};
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => {});
		const say = (text: string) => socket.write(`${text}\r\n`);
		say('* OK [CAPABILITY IMAP4rev1 MOVE] ready');
		createInterface(socket).on('line', (line) => {
			const [tag, command = '', ...rest] = line.split(' ');
			const verb = command.toUpperCase();
			const told = verb === 'UID' ? byUid(rest[0] ?? '', Number(rest[1]), rest[2] ?? '') : (untagged[verb] ?? []);
			for (const text of told) say(text);
			say(verb === 'LOGIN' && !line.includes('secret') ? `${tag} NO [AUTHENTICATIONFAILED] no` : `${tag} OK done`);
			if (verb === 'LOGOUT') socket.end();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	closing.push(() => {
		for (const socket of sockets) socket.destroy();
		return new Promise((resolve) => server.close(resolve));
	});
	const url = `imap://compta:secret@127.0.0.1:${(server.address() as AddressInfo).port}/INBOX`;
	return { url, seen, moved };
}

const mails = ['Subject: one\r\n\r\n1', 'Subject: two\r\n\r\n2'];

test('unread mails come once each, and are marked as read after they were handled', async () => {
	const { url, seen } = await imapServer(mails);
	const read: string[] = [];
	for await (const mail of unreadMails({ url, timeout: 2_000 })) {
		expect(seen.size).toBe(read.length);
		read.push(Buffer.from(mail).toString());
	}
	expect(read).toEqual(mails);
	expect([...seen]).toEqual([1, 2]);
	for await (const again of unreadMails({ url, timeout: 2_000 })) expect(again).toBeUndefined();
});

test('a mail whose handling fails stays unread', async () => {
	const { url, seen } = await imapServer(mails);
	const handle = async () => {
		for await (const mail of unreadMails({ url, timeout: 2_000 }))
			if (mail.length > 0) throw new Error('database is down');
	};
	await expect(handle()).rejects.toThrow('database is down');
	expect(seen.size).toBe(0);
});

test('mails can move to a folder instead', async () => {
	const { url, moved } = await imapServer(mails.slice(0, 1));
	for await (const mail of unreadMails({ url, moveTo: 'Read', timeout: 2_000 })) expect(mail.length).toBeGreaterThan(0);
	expect(moved).toEqual(['1 Read']);
});

test('a mailbox that cannot be opened is a fault', async () => {
	const { url } = await imapServer(mails);
	await expect(unreadMails({ url: url.replace('secret', 'wrong'), timeout: 2_000 }).next()).rejects.toThrow();
	for (const close of closing.splice(0)) await close();
	await expect(unreadMails({ url, timeout: 500 }).next()).rejects.toThrow();
});
