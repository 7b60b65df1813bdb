import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer';
import SMTPConnection, { type Options } from 'nodemailer/lib/smtp-connection';
import { accepted, type Sent } from '../sent.ts';
import type { Mail } from './compose.ts';
import { fateOf, rejectionsOf } from './smtp-fate.ts';

export type SmtpServer = Options & { readonly auth?: { readonly user: string; readonly pass: string } | undefined };

/** One open SMTP session. */
export type SmtpLine = {
	/** Sends one mail; not while another is being sent. `stale`: the server had hung up before it heard of this mail. */
	send(mail: Mail): Promise<Sent | 'stale'>;
	isOpen(): boolean;
	hangUp(): void;
};

/** Opens a session and signs in; rejects with the library's error when it cannot. */
export async function openLine({ auth, ...options }: SmtpServer): Promise<SmtpLine> {
	const connection = new SMTPConnection(options);
	let open = true;
	let sent = 0;
	connection.once('end', () => {
		open = false;
	});
	await new Promise<void>((resolve, reject) => {
		const done = (error?: NodemailerError | null) => (error ? reject(error) : resolve());
		// Stays: an error of an idle session only ends it, one of a session at work also reaches the sending's callback.
		connection.on('error', reject);
		connection.connect((error) => {
			if (error || !auth) return done(error);
			connection.login({ ...auth, credentials: auth }, done);
		});
	}).catch((error: unknown) => {
		connection.close();
		throw error;
	});

	const reset = () =>
		new Promise<void>((resolve) =>
			connection.reset((error) => {
				if (error) connection.close();
				resolve();
			}),
		);

	return {
		isOpen: () => open,
		hangUp: () => connection.quit(),
		send: async ({ envelope, raw }) => {
			// The library reads the stream only after the server has said "go ahead" to DATA: whether it was read is
			// whether the server can have the message.
			const message = Readable.from([raw]);
			const reused = sent++ > 0;
			const size = raw.length;
			const answer = await new Promise<Sent | NodemailerError>((resolve) =>
				connection.send({ from: envelope.from, to: [...envelope.to], size }, message, (error, reply) =>
					resolve(error ?? accepted(reply.response, rejectionsOf(reply.rejectedErrors))),
				),
			);
			if (!(answer instanceof Error)) return answer;
			if (reused && !message.readableDidRead && hungUp(answer)) return 'stale';
			if (answer.responseCode === undefined) connection.close();
			else if (open) await reset();
			return fateOf(answer, message.readableDidRead);
		},
	};
}

const hungUp = ({ code, responseCode }: NodemailerError): boolean =>
	(code === 'ECONNECTION' || code === 'ESOCKET') && (responseCode === undefined || responseCode === 421);
