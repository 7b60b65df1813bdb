import { setTimeout as pause } from 'node:timers/promises';
import type { NodemailerError } from 'nodemailer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { Sent } from '../sent.ts';
import type { Mail } from './compose.ts';
import type { EmailPort } from './email-port.ts';
import { fateOf } from './smtp-fate.ts';
import { openLine, type SmtpLine, type SmtpServer } from './smtp-line.ts';

export type SmtpPostOptions = {
	/**
	 * `smtp://user:pass@host:587` or `smtps://…:465`; `?requireTLS=true` and the other options of nodemailer are
	 * understood.
	 */
	readonly url: string;
	/** Sessions open at once; 3 unless told. */
	readonly pool?: number | undefined;
	/** Most mails begun in a second, over all sessions; no limit unless told. */
	readonly perSecond?: number | undefined;
	/** Milliseconds: to connect, to be greeted, and of silence in a session. */
	readonly timeouts?: { readonly connect?: number; readonly greeting?: number; readonly silence?: number } | undefined;
};

/**
 * A post office over SMTP: a few sessions kept open, a steady pace, and for each mail an honest answer. It never
 * sends a mail again by itself, but for one case: a kept session turned out to be dead before the server heard of the
 * mail.
 */
export function smtpPost({ url, pool = 3, perSecond, timeouts = {} }: SmtpPostOptions): EmailPort {
	const server: SmtpServer = {
		...(parseConnectionUrl(url) as SmtpServer),
		connectionTimeout: timeouts.connect ?? 30_000,
		greetingTimeout: timeouts.greeting ?? 30_000,
		socketTimeout: timeouts.silence ?? 120_000,
		socketCloseTimeout: 0,
	};
	const idle: SmtpLine[] = [];
	const inFlight = new Set<Promise<Sent>>();
	const waiting: (() => void)[] = [];
	const pace = paced(perSecond);
	let free = pool;

	async function withLine(mail: Mail): Promise<Sent> {
		for (let line = openOf(idle); line; line = openOf(idle)) {
			const sent = await line.send(mail);
			if (sent === 'stale') continue;
			if (line.isOpen()) idle.push(line);
			return sent;
		}
		const line = await openLine(server).catch((error: unknown) => fateOf(error as NodemailerError, false));
		if ('fate' in line) return line;
		const sent = await line.send(mail);
		if (line.isOpen()) idle.push(line);
		// A session that has sent nothing before is never stale.
		return sent as Sent;
	}

	async function takeTurn(mail: Mail): Promise<Sent> {
		if (free > 0) free -= 1;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			await pace();
			return await withLine(mail);
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free += 1;
		}
	}

	return {
		send: (mail) => {
			const sending = takeTurn(mail);
			inFlight.add(sending);
			return sending.finally(() => inFlight.delete(sending));
		},
		close: async () => {
			await Promise.allSettled(inFlight);
			for (const line of idle.splice(0)) line.hangUp();
		},
	};
}

function openOf(idle: SmtpLine[]): SmtpLine | undefined {
	let line = idle.pop();
	while (line && !line.isOpen()) line = idle.pop();
	return line;
}

/** Waits until the next mail may begin: even gaps rather than bursts, which mail servers like better. */
function paced(perSecond: number | undefined): () => Promise<void> {
	if (perSecond === undefined) return async () => {};
	let next = 0;
	return async () => {
		const now = performance.now();
		const mine = Math.max(now, next);
		next = mine + 1000 / perSecond;
		if (mine > now) await pause(mine - now);
	};
}
