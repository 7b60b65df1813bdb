import { refused, type Sent } from '../sent.ts';
import { fateOfAnswer, fateOfSilence } from '../other/fate-of-post.ts';
import type { TelephonyConnector } from './telephony-connector.ts';

export type HttpTelephonyOptions = {
	readonly url: string;
	/** Milliseconds until silence is given up; 5,000 unless told: somebody waits with the receiver in their hand. */
	readonly timeout?: number | undefined;
};

/** Posts `{ id, extension, to }` as JSON to an exchange, the id also as `Idempotency-Key`. Redirections are not followed. */
export const httpTelephony = ({ url, timeout = 5_000 }: HttpTelephonyOptions): TelephonyConnector => ({
	dial: async (call): Promise<Sent> => {
		if (!/^https?:\/\//.test(url)) return refused(`no address: ${url}`, { temporary: false });
		try {
			const response = await fetch(url, {
				method: 'POST',
				redirect: 'error',
				signal: AbortSignal.timeout(timeout),
				headers: { 'Content-Type': 'application/json', 'Idempotency-Key': call.id },
				body: JSON.stringify(call),
			});
			return fateOfAnswer(response.status, '');
		} catch (error) {
			return fateOfSilence(error);
		}
	},
});
