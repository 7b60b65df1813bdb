import type { Day } from '@quittance/core/calendar/day.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';
import type { Level, StepName } from '@quittance/core/scenario/scenario.ts';
import type { Language } from './language.ts';

/** Who writes: what letterhead, signature and payment block are made of. */
export type Sender = {
	readonly name: string;
	/** Lines of the postal address, the name left out; the last one is the town. */
	readonly address: readonly string[];
	/** Town before the date of a letter. */
	readonly town?: string | undefined;
	readonly phone?: string | undefined;
	readonly email?: string | undefined;
	readonly iban?: string | undefined;
	readonly bic?: string | undefined;
	/** Foot of letters: legal form, capital, registration. */
	readonly legalMention?: string | undefined;
};

/** One invoice of a message. Amounts are minor units of the message's currency. */
export type InvoiceLine = {
	readonly number: string;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	/** Zero or less when not yet due. */
	readonly daysLate: number;
	readonly amount: Minor;
	/** What is still owed on it, whatever is claimed here. */
	readonly open: Minor;
	/** Part of `open` not claimed because it is disputed or promised. */
	readonly held: Minor;
	/** What this message asks for: `open` − `held`. */
	readonly claimed: Minor;
	/** The reminder this is for the invoice; said only where the invoices of a message are at different ones (SCN-12). */
	readonly level?: Level | undefined;
	/** For a thank-you: what the payment settled of it. */
	readonly paid?: Minor | undefined;
};

/** A credit note or an unmatched payment, deducted from what is claimed (SCN-10). `amount` is positive. */
export type CreditLine = { readonly number: string; readonly on: Day; readonly amount: Minor };

/** Late-payment claims that the organization asks for, beside the invoices (INV-06). */
export type Penalties = { readonly interest: Minor; readonly compensation: Minor; readonly until: Day };

/** Which late-payment law the message may quote; null quotes none. */
export type LatePaymentLaw = 'FR business' | 'FR consumer' | 'EU business' | 'UK business';

/** All that a message says, for one client, currency and step. Templates see it through `scopeOf`. */
export type MessageContent = {
	readonly language: Language;
	readonly step: StepName;
	/** The day that the message bears. */
	readonly day: Day;
	readonly organization: Sender;
	readonly client: { readonly name: string; readonly code?: string | undefined };
	readonly contact?: { readonly name: string } | undefined;
	readonly currency: Currency;
	readonly lines: readonly InvoiceLine[];
	readonly credits: readonly CreditLine[];
	/** Sum of `claimed`. */
	readonly total: Minor;
	readonly creditsTotal: Minor;
	/** What is asked for: `total` − `creditsTotal`. */
	readonly due: Minor;
	/** For a thank-you. */
	readonly payment?: { readonly on: Day; readonly amount: Minor } | undefined;
	readonly penalties?: Penalties | undefined;
	readonly law: LatePaymentLaw | null;
	/** What the payer should quote: an RF reference or an invoice number. */
	readonly reference: string;
	readonly portalLink?: string | undefined;
};
