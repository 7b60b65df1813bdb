import { accepted, refused, type Sent } from '../sent.ts';
import { isE164, type TextConnector, type TextMessage } from './text-connector.ts';

export type KeptTexts = TextConnector & { readonly kept: readonly TextMessage[] };

/** A text connector that keeps what it was given: for tests and the demo. `answer` may say otherwise for a message. */
export function keptTexts(answer: (message: TextMessage) => Sent | undefined = () => undefined): KeptTexts {
	const kept: TextMessage[] = [];
	return {
		id: 'kept',
		channels: ['sms', 'whatsapp', 'viber'],
		kept,
		send: async (message) => {
			if (!isE164(message.to)) return refused(`not a number: ${message.to}`, { temporary: false });
			const sent = answer(message) ?? accepted('kept');
			if (sent.fate !== 'refused' && !kept.some(({ id }) => id === message.id)) kept.push(message);
			return sent;
		},
	};
}
