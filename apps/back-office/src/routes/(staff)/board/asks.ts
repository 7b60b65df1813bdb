import type { Card } from '@quittance/core/board/card.ts';
import type { Column } from '@quittance/core/board/column.ts';

export type MoveAsked = {
	readonly id: string;
	readonly to: Column;
	readonly under: string | null;
	readonly version: number;
};

/** What the server decided of a move. */
export type MoveAnswered =
	| { readonly ok: true; readonly value: Pick<Card, 'version' | 'place' | 'column' | 'claim'>; readonly gone?: false }
	| {
			readonly ok: false;
			/** In words. */
			readonly because: string;
			/** The card as it is, as far as it could be learned. */
			readonly truth: Card | undefined;
			/** It is no longer on the board. */
			readonly gone: boolean;
	  };

/** What the board asks of the server. */
export type BoardAsks = {
	readonly move: (move: MoveAsked) => Promise<MoveAnswered>;
	/** The cards of some clients, of the house itself for null, that the filter leaves on the board (TSK-07); undefined when that could not be learned. */
	readonly among: (clients: readonly (string | null)[]) => Promise<readonly Card[] | undefined>;
};

/** Clients that are asked about at once; of more the board is loaded again. */
export const MOST_ASKED = 50;
