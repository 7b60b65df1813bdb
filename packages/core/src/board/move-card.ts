import { allow, refuse, type Outcome } from '../outcome.ts';
import type { Claim } from './card.ts';
import { mayHold } from './claim-card.ts';
import { isOpenColumn, type Column, type OpenColumn } from './column.ts';

/** What the server knows of a card when somebody moves it. */
export type CardToMove = {
	readonly column: Column;
	readonly version: number;
	readonly claim: Claim | null;
	/** Who changed it last. */
	readonly changedBy: string;
};

export type MoveAsked = {
	readonly to: Column;
	/** Of the card as the person saw it. */
	readonly version: number;
	readonly by: string;
};

export type MoveRefusal = 'card.done' | 'card.moved' | 'card.claimed' | 'card.doneByDoing';

/**
 * May the card be put there? (TSK-04) Refused when somebody else changed it meanwhile, who is named; when another person holds it; and
 * into "done", where a card comes by being done.
 */
export function mayMove(
	card: CardToMove,
	{ to, version, by }: MoveAsked,
	now: Date,
	claimLastsMs: number,
): Outcome<OpenColumn, MoveRefusal> {
	if (card.column === 'done') return refuse('card.done');
	if (card.version !== version) return refuse('card.moved', { by: card.changedBy, column: card.column });
	if (!isOpenColumn(to)) return refuse('card.doneByDoing');
	const held = mayHold(card.claim, by, now, claimLastsMs);
	return held.ok ? allow(to) : held;
}
