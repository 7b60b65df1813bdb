import type { Card } from '@quittance/core/board/card.ts';
import { columns, type Column } from '@quittance/core/board/column.ts';
import type { Attachment } from 'svelte/attachments';

type Standing = {
	readonly cards: (column: Column) => readonly Card[];
	readonly card: (id: string) => Card | undefined;
};
type Move = (id: string, to: Column, under: string | null) => Promise<void>;

/**
 * The hands stay on the keyboard (TSK-08). On a card, j k or the arrows walk its column, h l or the arrows cross to the next; with Alt
 * the card itself goes there. The focus stays with the card wherever it lands.
 */
export const steer =
	(board: Standing, move: Move, reveal: (id: string) => Promise<void>): Attachment<HTMLElement> =>
	(element) => {
		let last: string | undefined;
		const drawn = (id: string) => element.querySelector<HTMLElement>(`[data-card="${id}"]`);
		const focus = (id: string | undefined) => {
			if (id === undefined) return;
			if (drawn(id)) drawn(id)?.focus();
			else void reveal(id).then(() => drawn(id)?.focus());
		};
		const press = (event: KeyboardEvent) => {
			const step = steps[event.key];
			if (!step || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
			const { target } = event;
			const id = target instanceof HTMLElement ? target.dataset['card'] : undefined;
			// Whoever scrolled away from a card has no card under the hand, and comes back to it.
			if (target === document.body && last !== undefined && board.card(last) && !drawn(last)) {
				event.preventDefault();
				focus(last);
				return;
			}
			const card = id === undefined ? undefined : board.card(id);
			if (!card) return;
			event.preventDefault();
			const column = columns.find((one) => board.cards(one).some((other) => other.id === card.id)) ?? card.column;
			const there = columns[columns.indexOf(column) + step.across];
			if (!there) return;
			const cards = board.cards(column);
			const at = cards.findIndex((one) => one.id === card.id);
			if (!event.altKey) {
				const to = step.across === 0 ? cards[at + step.down] : nearest(board.cards(there), at);
				focus(to?.id);
				return;
			}
			const under = step.across !== 0 ? null : (cards[step.down > 0 ? at + 1 : at - 2]?.id ?? null);
			if (step.across === 0 && !cards[at + step.down]) return;
			void move(card.id, there, under).then(() => {
				focus(card.id);
			});
			requestAnimationFrame(() => focus(card.id));
		};
		const remember = ({ target }: FocusEvent) => {
			if (target instanceof HTMLElement) last = target.dataset['card'] ?? last;
		};
		element.addEventListener('focusin', remember);
		document.addEventListener('keydown', press);
		return () => {
			element.removeEventListener('focusin', remember);
			document.removeEventListener('keydown', press);
		};
	};

const nearest = (cards: readonly Card[], at: number): Card | undefined => cards[Math.min(at, cards.length - 1)];

type Step = { readonly down: number; readonly across: number };
const [down, up, left, right]: readonly Step[] = [
	{ down: 1, across: 0 },
	{ down: -1, across: 0 },
	{ down: 0, across: -1 },
	{ down: 0, across: 1 },
];
const steps: Readonly<Record<string, Step | undefined>> = {
	...{ j: down, ArrowDown: down, k: up, ArrowUp: up },
	...{ h: left, ArrowLeft: left, l: right, ArrowRight: right },
};
