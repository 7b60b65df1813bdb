import type { Currency, Minor } from '@quittance/core/money/money.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { typedAmount, type TypedAmountRefusal } from '@quittance/core/money/typed-amount.ts';
import type { Keep } from './kept-in-tab.ts';

/** How a call may end (TSK-06). */
export const callOutcomes = ['reached', 'message', 'nobody', 'wrong number'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** What stands in the fields. */
export type TypedCall = {
	readonly outcome: CallOutcome | '';
	readonly note: string;
	/** Whether it counts as its level, once somebody said so. */
	readonly said?: boolean | undefined;
	readonly amount: string;
	readonly promisedOn: string;
	readonly nextOn: string;
};

const EMPTY: TypedCall = { outcome: '', note: '', amount: '', promisedOn: '', nextOn: '' };

/** The form of a call as it is being filled in; what is typed outlives the page until the call is done. */
export class CallDraft {
	readonly #keep: Keep<TypedCall>;
	typed = $state.raw<TypedCall>(EMPTY);
	/** Nobody was reached: that counts only when somebody says so. */
	readonly counts = $derived(
		this.typed.said ?? !(this.typed.outcome === 'nobody' || this.typed.outcome === 'wrong number'),
	);
	/** Whether a promise is being put down. */
	readonly promising = $derived(this.typed.amount.trim() !== '' || this.typed.promisedOn !== '');

	constructor(keep: Keep<TypedCall>) {
		this.#keep = keep;
		this.typed = { ...EMPTY, ...keep.get() };
	}

	type(words: Partial<TypedCall>): void {
		this.typed = { ...this.typed, ...words };
		this.#keep.set(this.typed);
	}

	/** What is promised, where something was typed: no amount is all of it. */
	amount(currency: Currency): Outcome<Minor | null, TypedAmountRefusal> {
		const text = this.typed.amount.trim();
		return text === '' ? { ok: true, value: null } : typedAmount(text, currency);
	}

	/** The call is done. */
	done(): void {
		this.typed = EMPTY;
		this.#keep.set(undefined);
	}
}
