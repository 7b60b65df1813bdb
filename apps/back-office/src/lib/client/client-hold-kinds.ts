import { m } from '#lib/paraglide/messages.js';

/** Why all that a client owes is left alone, in the words of a form; a direct debit is of one invoice. */
export const clientHoldKinds = {
	stop: m.hold_kind_stop,
	'payment plan': m.hold_kind_payment_plan,
	collection: m.hold_kind_collection,
	insolvency: m.hold_kind_insolvency,
} as const;

type ClientHoldKind = keyof typeof clientHoldKinds;

export const clientHoldKind = (typed: string): ClientHoldKind =>
	(Object.keys(clientHoldKinds) as ClientHoldKind[]).find((kind) => kind === typed) ?? 'stop';
