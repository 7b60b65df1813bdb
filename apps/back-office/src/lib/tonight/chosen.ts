import { holdReasons, type HoldReason } from '@quittance/core/dunning/hold.ts';

/** What of the night is looked at, as its address says: one group of messages, or the invoices under one hold; and one message of it. */
export type Chosen = {
	readonly group: { readonly step: string; readonly channel: string } | undefined;
	readonly hold: HoldReason | undefined;
	readonly message: { readonly clientId: string; readonly key: string } | undefined;
};

export function chosenIn({ searchParams }: URL): Chosen {
	const [step, channel, hold] = [searchParams.get('step'), searchParams.get('channel'), searchParams.get('hold')];
	const [clientId, key] = [searchParams.get('client'), searchParams.get('message')];
	return {
		group: step && channel ? { step, channel } : undefined,
		hold: holdReasons.find((reason) => reason === hold),
		message: clientId && key ? { clientId, key } : undefined,
	};
}

/** The address of a choice. */
export function chosenAt(chosen: Partial<Chosen>): `?${string}` {
	return `?${queryOf(chosen)}`;
}

/** Where a form that acts on the night is sent, so that what is looked at stays. */
export function actAt(
	chosen: Partial<Chosen>,
	act: 'approve' | 'untick' | 'tick' | 'goLive' | 'sending',
): `?${string}` {
	return `?/${act}&${queryOf(chosen)}`;
}

function queryOf({ group, hold, message }: Partial<Chosen>): URLSearchParams {
	return new URLSearchParams({
		...(group && { step: group.step, channel: group.channel }),
		...(hold && { hold }),
		...(message && { client: message.clientId, message: message.key }),
	});
}
