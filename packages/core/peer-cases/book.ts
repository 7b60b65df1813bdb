import { addDays, day, type Day } from '../src/calendar/day.ts';
import type { PlannedAction } from '../src/dunning/action.ts';
import { client, credit, invoice, night, stands } from '../src/dunning/book.test-kit.ts';
import type { ClientFacts, InvoiceFacts } from '../src/dunning/facts.ts';
import { planClient, type ClientPlan } from '../src/dunning/plan-client.ts';
import { reconcilePlan } from '../src/dunning/reconcile-plan.ts';
import { allDone } from '../src/dunning/simulate-client.ts';
import { takeoverByAge } from '../src/dunning/takeover.ts';
import type { Level } from '../src/scenario/scenario.ts';
import { cents, type PeerDocument } from './cases.ts';

export type State = 'draft' | 'waiting' | 'final';

type Settlement = { readonly id: string; readonly invoiceId: string; readonly minor: bigint };

/** One client's book as a peer's story changes it, planned by our engine: what stands, what was done, what became of it. */
export class Book {
	facts: ClientFacts;
	standing: readonly PlannedAction[] = [];
	/** New in the last run. */
	proposed: readonly PlannedAction[] = [];
	done: readonly PlannedAction[] = [];
	/** Draft: stands in an action; waiting: done; final: a later run found no step above. */
	readonly states = new Map<string, State>();
	readonly #settlements: Settlement[] = [];

	constructor(invoices: readonly InvoiceFacts[], over: Partial<ClientFacts>) {
		this.facts = client(invoices, over);
	}

	plan(on: Day): ClientPlan {
		return planClient(this.facts, night(on));
	}

	/** Plans the day over what stands. */
	run(on: Day): void {
		const plan = this.plan(on);
		const { create, change, keep } = reconcilePlan(this.standing.map(stands), plan);
		const kept = this.standing.filter((action) => keep.includes(stands(action).id));
		this.proposed = create;
		this.standing = [...kept, ...change.map(({ planned }) => planned), ...create];
		for (const { invoiceId, hold } of plan.answers)
			if (hold?.reason === 'finished') this.states.set(invoiceId, 'final');
		for (const { lines } of this.standing) for (const { invoiceId } of lines) this.states.set(invoiceId, 'draft');
	}

	/** Does what stands and lists one of these invoices, or all that stands. */
	approve(on: Day, docs?: readonly string[]): void {
		const meant = ({ lines }: PlannedAction) => !docs || lines.some(({ invoiceId }) => docs.includes(invoiceId));
		const actions = this.standing.filter(meant);
		this.facts = actions.length > 0 ? allDone(this.facts, actions, on) : this.facts;
		this.standing = this.standing.filter((action) => !meant(action));
		this.done = [...this.done, ...actions];
		for (const { lines } of actions) for (const { invoiceId } of lines) this.states.set(invoiceId, 'waiting');
	}

	change(docs: readonly string[], changed: (its: InvoiceFacts) => Partial<InvoiceFacts>): void {
		const invoices = this.facts.invoices.map((its) => (docs.includes(its.id) ? { ...its, ...changed(its) } : its));
		this.facts = { ...this.facts, invoices };
	}

	/** Matches a payment or a credit note with an invoice. */
	settle(id: string, invoiceId: string, minor: bigint): void {
		this.#settlements.push({ id, invoiceId, minor });
		this.change([invoiceId], ({ openMinor }) => ({ openMinor: openMinor - minor }));
	}

	/** Takes a payment or a credit note back; the invoice is open again (INV-03). */
	unsettle(id: string): void {
		for (const its of this.#settlements.filter((settlement) => settlement.id === id))
			this.change([its.invoiceId], ({ openMinor }) => ({ openMinor: openMinor + its.minor }));
	}

	/** Money or a credit note of the client that is matched with nothing. */
	leaveOpen(id: string, minor: bigint, on: Day): void {
		const { currency = 'EUR' } = this.facts.invoices[0] ?? {};
		this.facts = { ...this.facts, credits: [...this.facts.credits, credit(minor, { id, currency, on })] };
	}

	/** The reminder due by age alone (SCN-22), which is what a peer's state of a customer says: 0 for none. */
	levelByAge(on: Day): Level {
		const { scenario, variant } = this.facts;
		if (!scenario) return 0;
		const aged = this.facts.invoices.map((its) => {
			const last = takeoverByAge(its, scenario, variant, on).at(-1);
			return { ...its, level: last?.level ?? (0 as const), levelOn: last?.doneOn ?? null };
		});
		const { actions } = planClient({ ...this.facts, invoices: aged }, night(on));
		return Math.max(0, ...actions.flatMap(({ lines }) => lines.map(({ climbsTo }) => climbsTo ?? 0))) as Level;
	}
}

/** The documents of a case, each installment an invoice of its own. `start` is the day of its first event. */
export function invoicesOf(documents: readonly PeerDocument[], start: Day): InvoiceFacts[] {
	return documents.flatMap((document) => {
		const { id, amount, currency, date, graceUntil } = document;
		const parts = document.installments ?? [{ id, amount, due: document.due ?? dueByAge(document, start) }];
		return parts.map((part) =>
			invoice({
				id: part.id,
				currency,
				openMinor: cents(part.amount),
				dueOn: day(part.due),
				issuedOn: date === undefined ? addDays(day(part.due), -30) : day(date),
				stop: graceUntil === undefined ? null : { until: day(graceUntil) },
			}),
		);
	});
}

const dueByAge = ({ daysOverdue = 30 }: PeerDocument, start: Day): Day => addDays(start, -daysOverdue);
