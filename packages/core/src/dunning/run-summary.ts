import type { Currency, Minor } from '../money/money.ts';
import type { Channel, StepName } from '../scenario/scenario.ts';
import type { PlannedAction, Wait } from './action.ts';
import type { InvoiceFacts } from './facts.ts';
import { ofAnAction, type HoldReason } from './hold.ts';
import type { ClientPlan } from './plan-client.ts';

/** Amounts that are never added together: one for each currency. */
export type Sums = ReadonlyMap<Currency, Minor>;

/** Messages of one step and channel that wait for the same thing; null: they go by themselves. */
export type MessageGroup = {
	readonly step: StepName;
	readonly channel: Channel;
	readonly waits: Wait | null;
	readonly messages: number;
	/** What they ask for; a thank-you asks for nothing. */
	readonly sums: Sums;
};

/** Invoices that one hold keeps out, as their answer (WHY-01). */
export type HeldGroup = {
	readonly reason: HoldReason;
	readonly invoices: number;
	readonly clients: number;
	readonly sums: Sums;
};

/** What a run would do, told in totals while its clients go by, one after the other (WHY-02). Memory does not grow with them. */
export class RunSummary {
	messages = 0;
	readonly sums = new Map<Currency, Minor>();
	/** Clients that get something. */
	clients = 0;
	readonly #groups = new Map<string, MessageGroup & { messages: number; readonly sums: Map<Currency, Minor> }>();
	readonly #held = new Map<
		HoldReason,
		HeldGroup & { invoices: number; clients: number; readonly sums: Map<Currency, Minor> }
	>();

	/** Adds the plan of a client, of whom nothing was added before. */
	add(plan: ClientPlan, invoices: readonly Pick<InvoiceFacts, 'id' | 'currency' | 'openMinor'>[]): void {
		if (plan.actions.length > 0) this.clients += 1;
		for (const action of plan.actions) this.#count(action);
		const known = new Map(invoices.map((invoice) => [invoice.id, invoice]));
		const reasons = new Set<HoldReason>();
		for (const { invoiceId, hold } of plan.answers) {
			const invoice = known.get(invoiceId);
			if (!hold || !invoice || !isHeld(hold.reason)) continue;
			const group = this.#held.get(hold.reason) ?? { reason: hold.reason, invoices: 0, clients: 0, sums: new Map() };
			this.#held.set(hold.reason, group);
			group.invoices += 1;
			group.clients += reasons.has(hold.reason) ? 0 : 1;
			reasons.add(hold.reason);
			addTo(group.sums, invoice.currency, invoice.openMinor);
		}
	}

	/** The messages by step, channel and what they wait for; the largest group first. */
	get groups(): readonly MessageGroup[] {
		return [...this.#groups.values()].sort((a, b) => b.messages - a.messages);
	}

	/** What is held, by reason; the commonest first. */
	get held(): readonly HeldGroup[] {
		return [...this.#held.values()].sort((a, b) => b.invoices - a.invoices);
	}

	#count({ step, channel, waits, currency, totalMinor }: PlannedAction): void {
		const key = `${step} ${channel} ${waits}`;
		const group = this.#groups.get(key) ?? { step, channel, waits, messages: 0, sums: new Map() };
		this.#groups.set(key, group);
		group.messages += 1;
		this.messages += 1;
		if (step === 'thanks') return;
		addTo(group.sums, currency, totalMinor);
		addTo(this.sums, currency, totalMinor);
	}
}

/** Of a paid invoice, of one that is not due yet, and of one that stands in a message, nobody asks why it is held. */
export const isHeld = (reason: HoldReason): boolean =>
	reason !== 'paid' && reason !== 'not due yet' && !ofAnAction.has(reason);

function addTo(sums: Map<Currency, Minor>, currency: Currency, minor: Minor): void {
	sums.set(currency, (sums.get(currency) ?? 0n) + minor);
}
