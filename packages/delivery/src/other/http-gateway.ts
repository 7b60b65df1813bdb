import { refused } from '../sent.ts';
import { fateOfAnswer, fateOfSilence } from './fate-of-post.ts';
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
				return fateOfSilence(error);
			}
		},
	};
}
