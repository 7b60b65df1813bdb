import { accepted, refused, uncertain, type Sent } from '../sent.ts';
import { isE164, type TextChannel, type TextConnector } from './text-connector.ts';

export type HttpGatewayOptions = {
	readonly id: string;
	readonly url: string;
	readonly channels: readonly TextChannel[];
	/** Sent as a bearer token. */
	readonly token?: string | undefined;
	/** Name or number shown to the receiver. */
	readonly sender?: string | undefined;
	/** Milliseconds until silence is given up; 30,000 unless told. */
	readonly timeout?: number | undefined;
};

/** Failures of a connection that never stood: the gateway cannot have heard of the message. */
const neverConnected = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'UND_ERR_CONNECT_TIMEOUT',
]);
/** Answers that promise nothing was done and invite another try. */
const tryAgain = new Set([408, 425, 429, 503]);

/**
 * Posts `{ id, channel, to, text, sender }` as JSON to a gateway, the id also as `Idempotency-Key`. An answer of
 * class 2 is accepted, of class 4 refused; other errors of the gateway, silence and cut connections are uncertain.
 */
export function httpGateway(options: HttpGatewayOptions): TextConnector {
	const { id, url, channels, token, sender, timeout = 30_000 } = options;
	return {
		id,
		channels,
		send: async (message) => {
			if (!channels.includes(message.channel) || !isE164(message.to))
				return refused(`${id} does not carry ${message.channel} to ${message.to}`, { temporary: false });
			try {
				const response = await fetch(url, {
					method: 'POST',
					redirect: 'error',
					signal: AbortSignal.timeout(timeout),
					headers: {
						'Content-Type': 'application/json',
						'Idempotency-Key': message.id,
						...(token && { Authorization: `Bearer ${token}` }),
					},
					body: JSON.stringify({ ...message, ...(sender && { sender }) }),
				});
				return fateOfAnswer(response.status, (await response.text()).slice(0, 500));
			} catch (error) {
				const { code, message: why } = causeOf(error);
				return neverConnected.has(code) ? refused(why, { temporary: true }) : uncertain(why);
			}
		},
	};
}

function fateOfAnswer(status: number, body: string): Sent {
	const response = `${status} ${body}`.trim();
	if (status < 300) return accepted(response);
	if (tryAgain.has(status)) return refused(response, { temporary: true });
	return status < 500 ? refused(response, { temporary: false }) : uncertain(response);
}

/** `fetch` wraps what happened on the wire. */
function causeOf(error: unknown): { code: string; message: string } {
	const outer = error instanceof Error ? error : new Error(String(error));
	const inner = outer.cause instanceof Error ? outer.cause : outer;
	return { code: 'code' in inner ? String(inner.code) : '', message: `${outer.message}: ${inner.message}` };
}
