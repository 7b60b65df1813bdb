/** What a card takes before it was ever drawn, with the space below it, in pixels. */
const USUAL_HEIGHT = 76;
/** Drawn above and below what is seen: so much can be walked and dragged over before anything has to be drawn. */
const BEYOND = 1_200;
/** Drawn before anybody has looked, as by the server. */
const FIRST = 40;

type Range = { readonly from: number; readonly to: number };

/**
 * Which cards of a column are drawn: those in sight and some around them, however many there are. The others are empty space of their
 * height, as far as it is known, so that nothing jumps.
 */
export class ColumnWindow {
	readonly #ids: () => readonly string[];
	// Nothing is drawn again for it: what is in sight has been drawn.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #heights = new Map<string, number>();
	#asked = $state.raw<Range>({ from: 0, to: FIRST });
	/** Fixed while a card is dragged: what is being dragged over must not go away. */
	#held = $state.raw<Range>();

	readonly #range = $derived.by((): Range => this.#bounded(this.#held ?? this.#asked));
	/** Of the cards that are drawn, the first, and the one after the last. */
	readonly from = $derived(this.#range.from);
	readonly to = $derived(this.#range.to);
	/** The height of those that are not drawn, in pixels. */
	readonly above = $derived.by(() => this.#height(0, this.from));
	readonly below = $derived.by(() => this.#height(this.to));

	/** `ids`: of all cards, from the top. */
	constructor(ids: () => readonly string[]) {
		this.#ids = ids;
	}

	/** This part of the column is in sight, in pixels from its top. */
	look(top: number, bottom: number): void {
		const ids = this.#ids();
		let [at, from] = [0, 0];
		for (; from < ids.length && at + this.#heightOf(ids[from]) < top - BEYOND; from++) at += this.#heightOf(ids[from]);
		let to = from;
		for (; to < ids.length && at < bottom + BEYOND; to++) at += this.#heightOf(ids[to]);
		if (from !== this.#asked.from || to !== this.#asked.to) this.#asked = { from, to };
	}

	/** What a card takes now that it is drawn. */
	measured(id: string, height: number): void {
		if (height > 0) this.#heights.set(id, height);
	}

	/** Where a card begins, in pixels from the top of the column; undefined when it is not there. */
	offsetOf(id: string): number | undefined {
		const at = this.#ids().indexOf(id);
		return at < 0 ? undefined : this.#height(0, at);
	}

	/** All cards, when those that are drawn are these now; until `release` no others are drawn. */
	hold<T>(all: readonly T[], drawn: readonly T[]): T[] {
		const { from, to } = this.#range;
		this.#held = { from, to: from + drawn.length };
		return [...all.slice(0, from), ...drawn, ...all.slice(to)];
	}

	release(): void {
		this.#held = undefined;
	}

	#bounded({ from, to }: Range): Range {
		const count = this.#ids().length;
		return { from: Math.min(from, Math.max(0, count - 1)), to: Math.min(to, count) };
	}

	#height(from: number, to?: number): number {
		return this.#ids()
			.slice(from, to)
			.reduce((sum, id) => sum + this.#heightOf(id), 0);
	}

	#heightOf(id: string | undefined): number {
		return (id === undefined ? undefined : this.#heights.get(id)) ?? USUAL_HEIGHT;
	}
}
