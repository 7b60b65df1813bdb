import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { whimFor } from './whims.ts';

/**
 * A mail server in a process of its own that nobody kills, with whims of its own (whims.ts). What it keeps is on the disk before it
 * answers, as `recipient message-id` lines: the truth about what was delivered.
 *
 * Arguments: file to keep in, seed. Tells its parent the port, and each step of each mail.
 */
const [file = '', seed = '0'] = process.argv.slice(2);
const ledger = openSync(file, 'a');
const attempts = new Map<string, number>();
const tell = (step: object) => process.send?.(step);

const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS', 'AUTH'],
	logger: false,
	onData: (stream, session, answer) => {
		tell({ step: 'data' });
		text(stream).then(
			(mail) => decide(mail, session, answer),
			(fault: unknown) => answer(fault as Error),
		);
	},
});

function decide(
	mail: string,
	session: SMTPServerSession,
	answer: (error?: Error | null, words?: string) => void,
): void {
	const messageId = /^Message-ID: (\S+)/im.exec(mail)?.[1] ?? '';
	const attempt = (attempts.get(messageId) ?? 0) + 1;
	attempts.set(messageId, attempt);
	const { does, keeps } = whimFor(Number(seed), messageId, attempt);
	if (keeps) {
		for (const { address } of session.envelope.rcptTo) appendFileSync(ledger, `${address} ${messageId}\n`);
		fsyncSync(ledger);
	}
	if (does === 'accept') answer(null, 'kept');
	else if (does === 'refuse for now') answer(Object.assign(new Error('4.3.0 not now'), { responseCode: 451 }));
	else if (does === 'refuse for good') answer(Object.assign(new Error('5.7.1 never'), { responseCode: 554 }));
	else if (does === 'drop') hangUpOn(session.id);
	tell({ step: 'answered', does });
}

function hangUpOn(id: string): void {
	const connections = server as unknown as {
		readonly connections: ReadonlySet<{ readonly id: string; readonly _socket: { destroy(): void } }>;
	};
	for (const connection of connections.connections) if (connection.id === id) connection._socket.destroy();
}

server.on('error', () => {});
server.listen(0, '127.0.0.1', () => tell({ step: 'open', port: (server.server.address() as { port: number }).port }));
process.on('disconnect', () => {
	closeSync(ledger);
	process.exit(0);
});
