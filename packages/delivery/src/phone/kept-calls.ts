import { accepted } from '../sent.ts';
import type { Dial, TelephonyConnector } from './telephony-connector.ts';

export type KeptCalls = TelephonyConnector & { readonly kept: readonly Dial[] };

/** An exchange that keeps what it was asked to dial: for tests and the demo. */
export function keptCalls(): KeptCalls {
	const kept: Dial[] = [];
	return {
		kept,
		dial: async (call) => {
			if (!kept.some(({ id }) => id === call.id)) kept.push(call);
			return accepted('kept');
		},
	};
}
