import type { Card } from '@quittance/core/board/card.ts';
import type { Keep } from '../kept-in-tab.ts';

/** A call that was made in this round. */
export type CallMade = { readonly id: string; readonly name: string; readonly outcome: string };
/** What a round remembers: the cards in the order in which they are gone through, and what was done. */
export type KeptRound = { readonly order: readonly string[]; readonly made: readonly CallMade[] };

/**
 * A collector goes through the calls of the board, one after another. Cards keep their place although the pile shrinks as calls are
 * made, by them and by others; new ones come last.
 */
export class CallRound {
	readonly #pile: () => readonly Card[];
	readonly #me: () => string;
	readonly #keep: Keep<KeptRound>;
	#kept = $state.raw<KeptRound>({ order: [], made: [] });

	readonly made = $derived(this.#kept.made);
	readonly #order = $derived.by(() => {
		const { order } = this.#kept;
		const waiting = this.#pile().map(({ id }) => id);
		return [...order, ...waiting.filter((id) => !order.includes(id))];
	});

	constructor(pile: () => readonly Card[], me: () => string, keep: Keep<KeptRound>) {
		this.#pile = pile;
		this.#me = me;
		this.#keep = keep;
		this.#kept = keep.get() ?? this.#kept;
	}

	/** How many are still to be called. */
	get left(): number {
		return this.#pile().length;
	}

	/** Which of all the round's cards one is, counted from 1; 0 for one that is none of them. */
	place(id: string): { readonly at: number; readonly of: number } {
		return { at: this.#order.indexOf(id) + 1, of: this.#order.length };
	}

	/** The cards that come after one, as far as they are still to be called. */
	after(id: string): readonly Card[] {
		const later = this.#order.slice(this.#order.indexOf(id) + 1);
		return later.flatMap((one) => this.#pile().find((card) => card.id === one) ?? []);
	}

	/** The card before one, whatever became of it; undefined at the beginning. */
	before(id: string): string | undefined {
		return this.#order[this.#order.indexOf(id) - 1];
	}

	/** Who holds a card instead of whoever calls; undefined: nobody. */
	heldBy({ claim }: Card): string | undefined {
		return claim && claim.by !== this.#me() ? claim.name : undefined;
	}

	/** Remembers the order as it stands. */
	stay(): void {
		if (this.#order.length !== this.#kept.order.length) this.#set({ ...this.#kept, order: this.#order });
	}

	/** A call was made. */
	add(call: CallMade): void {
		this.#set({ order: this.#order, made: [...this.#kept.made, call] });
	}

	/** Another round begins with what is left. */
	begin(): void {
		this.#set({ order: [], made: [] });
	}

	#set(kept: KeptRound): void {
		this.#kept = kept;
		this.#keep.set(kept);
	}
}
