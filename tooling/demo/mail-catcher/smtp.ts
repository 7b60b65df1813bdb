import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Keep } from './keep.ts';

/** What a mail server may answer instead of taking a recipient: `550`, `5.1.1 no such user`. */
export type Reply = { readonly code: number; readonly text: string };
/** `never answers`: takes the mail, and leaves the sender without a word. */
export type Temper = (recipient: string) => Reply | 'never answers' | undefined;

/** A mail server on loopback that takes everything its temper lets it take, and keeps it. */
export async function startSmtp(
	keep: Keep,
	port: number,
	temper: Temper = () => undefined,
): Promise<{ port: number; stop: () => Promise<void> }> {
	const silent = new Set<string>();
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		disableReverseLookup: true,
		logger: false,
		onRcptTo: ({ address }, session, done) => {
			const reply = temper(address);
			if (reply === 'never answers') silent.add(session.id);
			if (reply === 'never answers') return done();
			done(reply ? Object.assign(new Error(reply.text), { responseCode: reply.code }) : undefined);
		},
		onData: (stream, { envelope, id: session }, done) => {
			const returnPath = envelope.mailFrom ? envelope.mailFrom.address : '';
			const to = envelope.rcptTo.map(({ address }) => address);
			buffer(stream)
				.then((raw) => keep.keepMail(raw, { to, returnPath }))
				.then(
					({ id }) => {
						if (!silent.delete(session)) done(null, `kept as ${id}`);
					},
					(error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
				);
		},
	});
	// A client that hangs up is its own affair.
	server.on('error', () => {});
	server.listen(port, '127.0.0.1');
	await once(server.server, 'listening');
	return {
		port: (server.server.address() as AddressInfo).port,
		stop: () => new Promise((resolve) => server.close(resolve)),
	};
}
