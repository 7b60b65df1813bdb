// No map here is ever changed: each change makes another.
/* eslint-disable svelte/prefer-svelte-reactivity */
import type { Card } from '@quittance/core/board/card.ts';
import { columns, isOpenColumn, type Column, type OpenColumn } from '@quittance/core/board/column.ts';
import { byPlace, placeBetween } from '@quittance/core/board/place.ts';
import { seesMoreThan } from '@quittance/live/cursor-order.ts';
import type { LiveMessage } from '@quittance/live/message.ts';
import { MOST_ASKED, type BoardAsks } from './asks.ts';

/** The board as it was loaded: the tops of its columns, and what stands in them altogether. */
export type LoadedBoard = {
	readonly cursor: string;
	readonly cards: readonly Card[];
	readonly totals: readonly {
		readonly column: Column;
		readonly currency: string | null;
		readonly cards: number;
		readonly minor: bigint;
	}[];
};

/** What the board says to those who hear it, and beside a card that others changed. */
export type BoardWords = {
	readonly moved: (card: Card, to: Column) => string;
	readonly movedBy: (name: string, card: Card, to: Column) => string;
	readonly refused: (card: Card, because: string) => string;
};

type Move = { readonly to: OpenColumn; readonly place: string };
type InColumns = Readonly<Record<Column, readonly Card[]>>;

/**
 * The board on a screen. What the server said last is the truth; a move of one's own stands before it, marked, until the server has
 * decided, and goes back where it was when it is refused. While a card is dragged nothing else moves.
 */
export class Board {
	readonly #loaded: () => LoadedBoard;
	readonly #me: () => string;
	readonly #narrowed: () => boolean;
	readonly #ask: BoardAsks;
	readonly #words: BoardWords;

	/** What was told since the board was loaded; of an older load it says nothing any more. */
	#told = $state.raw<{ since: string; cards: ReadonlyMap<string, Card> }>({ since: '', cards: new Map() });
	#moves = $state.raw<ReadonlyMap<string, Move>>(new Map());
	#dragged = $state.raw<InColumns | undefined>();

	/** Clients that the server is still to be asked about, and whether it is being asked. */
	#unsure: ReadonlySet<string | null> = new Set();
	#asking = false;

	/** Who changed a card last, of those that changed under one's eyes; by card. */
	news = $state.raw<ReadonlyMap<string, string>>(new Map());
	/** For who listens instead of looking (TSK-08). */
	said = $state('');

	readonly #truth = $derived.by((): ReadonlyMap<string, Card> => {
		const loaded = this.#loaded();
		if (this.#told.since === loaded.cursor) return this.#told.cards;
		return new Map(loaded.cards.map((card) => [card.id, card]));
	});

	readonly #columns = $derived.by((): InColumns => {
		const shown = [...this.#truth.values()].map((card): Card => {
			const move = this.#moves.get(card.id);
			return move ? { ...card, column: move.to, place: move.place } : card;
		});
		shown.sort(byPlace);
		return inColumns((column) => shown.filter((card) => card.column === column));
	});

	constructor(
		loaded: () => LoadedBoard,
		me: () => string,
		/** Whether cards are left out: whether one belongs here is then for the server to say (TSK-07). */
		narrowed: () => boolean,
		ask: BoardAsks,
		words: BoardWords,
	) {
		this.#loaded = loaded;
		this.#me = me;
		this.#narrowed = narrowed;
		this.#ask = ask;
		this.#words = words;
	}

	/** The cards of a column, from its top. */
	cards(column: Column): readonly Card[] {
		return (this.#dragged ?? this.#columns)[column];
	}

	card(id: string): Card | undefined {
		return this.#truth.get(id);
	}

	/** Whether the server has still to decide where the card stands. */
	moving(id: string): boolean {
		return this.#moves.has(id);
	}

	/** How many cards of a column were not loaded. */
	hidden(column: Column): number {
		const { totals, cards } = this.#loaded();
		const all = totals.filter((total) => total.column === column).reduce((sum, total) => sum + total.cards, 0);
		return Math.max(0, all - cards.filter((card) => card.column === column).length);
	}

	count(column: Column): number {
		return this.#columns[column].length + this.hidden(column);
	}

	/** What the cards of some columns are about, by currency, the largest first. */
	money(of: readonly Column[]): { readonly currency: string; readonly minor: bigint }[] {
		const sums = new Map<string, bigint>();
		const add = (currency: string, minor: bigint) => sums.set(currency, (sums.get(currency) ?? 0n) + minor);
		for (const column of of)
			if (this.hidden(column) > 0)
				for (const total of this.#loaded().totals)
					if (total.column === column && total.currency !== null) add(total.currency, total.minor);
					else continue;
			else for (const { money } of this.#columns[column]) if (money) add(money.currency, money.minor);
		return [...sums]
			.map(([currency, minor]) => ({ currency, minor }))
			.sort((a, b) => (a.minor < b.minor ? 1 : a.minor > b.minor ? -1 : 0));
	}

	/** Takes what the server tells. False: it cannot be taken in, and the board is to be loaded again. */
	take({ cursor, clients, cards, happened, reload }: LiveMessage): boolean {
		if (reload) return false;
		if (!seesMoreThan(cursor, this.#loaded().cursor)) return true;
		const before = this.#truth;
		const now = new Map([...before].filter(([, card]) => !clients.includes(card.client?.id ?? null)));
		for (const card of cards)
			if (!this.#narrowed() || before.has(card.id)) now.set(card.id, latest(card, before.get(card.id)));
		this.#keep(now);
		for (const { subject, actor, name } of happened) {
			const card = subject === null ? undefined : now.get(subject);
			if (!card || !actor || actor.id === this.#me()) continue;
			this.news = new Map([...this.news, [card.id, actor.name]]);
			if (name === 'card.moved') this.said = this.#words.movedBy(actor.name, card, card.column);
		}
		if (clients.length === 0) return true;
		// Beyond what was loaded nobody counted along.
		if (columns.some((column) => this.hidden(column) > 0)) return false;
		if (!this.#narrowed()) return true;
		if (clients.length > MOST_ASKED) return false;
		void this.#askAbout(clients);
		return true;
	}

	/** A card was looked at: what others did with it is no news any more. */
	seen(id: string): void {
		if (this.news.has(id)) this.news = new Map([...this.news].filter(([card]) => card !== id));
	}

	drag(column: Column, cards: readonly Card[]): void {
		this.#dragged = { ...(this.#dragged ?? this.#columns), [column]: cards };
	}

	/** Nothing is dragged any more; what was told meanwhile shows. */
	drop(): void {
		this.#dragged = undefined;
	}

	/** Puts a card under another of a column, or on top; the words of the refusal when the server decides otherwise (TSK-04). */
	async move(id: string, to: Column, under: string | null): Promise<string | undefined> {
		const card = this.#truth.get(id);
		if (!card || !isOpenColumn(to)) return undefined;
		this.#moves = new Map([...this.#moves, [id, { to, place: this.#placeUnder(to, under, id) }]]);
		this.said = this.#words.moved(card, to);
		const answered = await this.#ask.move({ id, to, under, version: card.version });
		const now = answered.ok ? { ...card, ...answered.value } : (answered.truth ?? card);
		if (answered.gone) this.#keep(new Map([...this.#truth].filter(([one]) => one !== id)));
		else this.#keep(new Map([...this.#truth, [id, latest(now, this.#truth.get(id))]]));
		this.#moves = new Map([...this.#moves].filter(([one]) => one !== id));
		if (answered.ok) return undefined;
		this.said = this.#words.refused(card, answered.because);
		return answered.because;
	}

	/** What the server said of one card, asked or told. */
	learn(card: Card): void {
		this.#keep(new Map([...this.#truth, [card.id, latest(card, this.#truth.get(card.id))]]));
	}

	/** Which cards of these clients the filter lets stand here; one question at a time, so that a later answer is never undone by an earlier one. */
	async #askAbout(clients: readonly (string | null)[]): Promise<void> {
		this.#unsure = new Set([...this.#unsure, ...clients]);
		if (this.#asking) return;
		this.#asking = true;
		while (this.#unsure.size > 0) {
			const some = [...this.#unsure].slice(0, MOST_ASKED);
			this.#unsure = new Set([...this.#unsure].slice(MOST_ASKED));
			const since = this.#loaded().cursor;
			const cards = await this.#ask.among(some);
			// What was loaded meanwhile may be older or newer than this answer.
			if (since !== this.#loaded().cursor) this.#unsure = new Set([...this.#unsure, ...some]);
			else if (cards) this.#replace(some, cards);
		}
		this.#asking = false;
	}

	#replace(clients: readonly (string | null)[], cards: readonly Card[]): void {
		const before = this.#truth;
		const others = [...before].filter(([, card]) => !clients.includes(card.client?.id ?? null));
		this.#keep(new Map([...others, ...cards.map((card) => [card.id, latest(card, before.get(card.id))] as const)]));
	}

	#keep(cards: ReadonlyMap<string, Card>): void {
		this.#told = { since: this.#loaded().cursor, cards };
	}

	#placeUnder(column: OpenColumn, under: string | null, moving: string): string {
		const others = this.#columns[column].filter(({ id }) => id !== moving);
		const at = under === null ? -1 : others.findIndex(({ id }) => id === under);
		const [above, below] = [others[at]?.place ?? null, others[at + 1]?.place ?? null];
		// Two that were given the same place leave no room between them; the server will find one.
		return above !== null && below !== null && above >= below ? above : placeBetween(above, below);
	}
}

const inColumns = (cards: (column: Column) => readonly Card[]): InColumns => ({
	'to do': cards('to do'),
	'in progress': cards('in progress'),
	'waiting for the client': cards('waiting for the client'),
	done: cards('done'),
});

/** An answer to one's own act may arrive before what was told earlier. */
const latest = (card: Card, known: Card | undefined): Card => (known && known.version > card.version ? known : card);
