import { m } from '#lib/paraglide/messages.js';

/** Why one invoice is left alone, in the words of a form; collection and insolvency are of a client as a whole. */
export const invoiceHoldKinds = {
	stop: m.hold_kind_stop,
	'payment plan': m.hold_kind_payment_plan,
	'direct debit': m.hold_kind_direct_debit,
} as const;

type InvoiceHoldKind = keyof typeof invoiceHoldKinds;

export const invoiceHoldKind = (typed: string | undefined): InvoiceHoldKind | undefined =>
	(Object.keys(invoiceHoldKinds) as InvoiceHoldKind[]).find((kind) => kind === typed);
