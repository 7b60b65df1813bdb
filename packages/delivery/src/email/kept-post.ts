import { accepted, type Sent } from '../sent.ts';
import type { Mail } from './compose.ts';
import type { EmailPort } from './email-port.ts';

export type KeptPost = EmailPort & {
	/** All that was handed in and accepted, or may have been, in order. */
	readonly kept: readonly Mail[];
};

/**
 * A post office that keeps what it was given instead of sending it: for tests and the demo. `answer` may say
 * otherwise for a mail; a refused mail is not kept, an uncertain one is: it may have arrived.
 */
export function keptPost(answer: (mail: Mail) => Sent | undefined = () => undefined): KeptPost {
	const kept: Mail[] = [];
	return {
		kept,
		send: async (mail) => {
			const sent = answer(mail) ?? accepted('250 kept');
			if (sent.fate !== 'refused') kept.push(mail);
			return sent;
		},
		close: async () => {},
	};
}
