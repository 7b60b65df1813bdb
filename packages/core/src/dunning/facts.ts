import type { Day } from '../calendar/day.ts';
import type { Holidays } from '../calendar/working-day.ts';
import type { Currency, Minor } from '../money/money.ts';
import type { Level, Scenario, TextConnector, Variant } from '../scenario/scenario.ts';

/** A stop laid by a person; `until` is its last day, null for no end. */
export type Stop = { readonly until: Day | null };

/** What the planner knows of an invoice with something open, or settled today (engine.md 2 and 3). */
export type InvoiceFacts = {
	readonly id: string;
	readonly number: string;
	readonly currency: Currency;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	/** amount − matched payments − matched credit notes (INV-02) */
	readonly openMinor: Minor;
	/** Sum of the parts in open disputes; may exceed what is open. */
	readonly disputedMinor: Minor;
	/** Promises still expected (INV-08). */
	readonly promises: readonly { readonly minor: Minor; readonly on: Day }[];
	readonly stop: Stop | null;
	readonly directDebit: boolean;
	readonly paymentPlanUpToDate: boolean;
	readonly level: Level;
	/** The day that level was done; at level 0 null, unless a person set it (SCN-24). */
	readonly levelOn: Day | null;
	readonly noticed: boolean;
	/** A delivery that lists it has an unknown fate (SCN-25). */
	readonly uncertain: boolean;
	/** Taken off tonight's run by a person (WHY-02). */
	readonly unticked: { readonly by: string; readonly why: string } | null;
	/** Taken into today's message by a person, whatever of `setAside` held it (TSK-07). */
	readonly included: { readonly by: string; readonly why: string } | null;
};

/** An open credit note or an unmatched payment (SCN-10). */
export type CreditFacts = {
	readonly id: string;
	readonly kind: 'credit note' | 'payment';
	readonly number: string;
	readonly currency: Currency;
	readonly on: Day;
	readonly openMinor: Minor;
};

/** A payment matched, wholly or partly, with at least one invoice, and not thanked yet (SCN-09). */
export type ThankablePayment = {
	readonly id: string;
	readonly currency: Currency;
	readonly paidOn: Day;
	readonly minor: Minor;
	readonly invoiceIds: readonly string[];
	/** One of its invoices had a reminder. */
	readonly reminded: boolean;
};

/** Who would receive a message, by channel: a text that changes with the recipients, or null when nobody can. */
export type Reach = {
	readonly email: string | null;
	readonly letter: string | null;
	readonly phone: string | null;
	readonly text: Readonly<Partial<Record<TextConnector, string>>>;
};

export type ClientFacts = {
	readonly id: string;
	/** null: none applies; `isolated` says whether its profile makes it so (PRF-07). */
	readonly scenario: Scenario | null;
	readonly isolated: boolean;
	readonly variant: Variant;
	readonly reach: Reach;
	readonly inCollection: boolean;
	readonly stop: Stop | null;
	readonly insolvency: boolean;
	/** Last message of any kind before this day's run (SCN-21). */
	readonly lastMessageOn: Day | null;
	readonly holidays: Holidays;
	readonly invoices: readonly InvoiceFacts[];
	readonly credits: readonly CreditFacts[];
	readonly thankable: readonly ThankablePayment[];
	/** How many persons approved the action of this fingerprint; approvals survive while nothing in it changes. */
	readonly approvals: ReadonlyMap<string, number>;
};

/** What is true of the organization on the day of the run. */
export type RunFacts = {
	readonly today: Day;
	readonly goLiveOn: Day | null;
	/** Working days a promise keeps holding after its date. */
	readonly promiseGraceDays: number;
	/** False when the last import is too old (SCN-23): nothing goes by itself, and no promise is called broken. */
	readonly fresh: boolean;
	/** Off until an admin has seen a run and turned it on (SCN-22). */
	readonly automaticSending: boolean;
	readonly approvalRequired: boolean;
	/** A print connector takes letters, so that they may go by themselves. */
	readonly printsLetters: boolean;
	/** Text channels that a gateway carries, so that their steps may go by themselves. */
	readonly texts: readonly TextConnector[];
};
