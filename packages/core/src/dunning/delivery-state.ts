/** A delivery's fate (engine.md 6). `sending` is committed before the first byte leaves. */
export type DeliveryState = 'ready' | 'sending' | 'accepted' | 'refused' | 'uncertain' | 'cancelled';

const mayBecome: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
	ready: ['sending', 'cancelled'],
	// Back to ready: a temporary refusal (4xx), tried again in the window or the next night.
	sending: ['accepted', 'refused', 'uncertain', 'ready', 'cancelled'],
	refused: [],
	accepted: [],
	// Only a person moves it: "it arrived", or "send again" as a new delivery.
	uncertain: ['accepted', 'cancelled'],
	cancelled: [],
};

export const deliveryMayBecome = (from: DeliveryState, to: DeliveryState): boolean => mayBecome[from].includes(to);
