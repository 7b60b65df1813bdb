import type { Card } from '@quittance/core/board/card.ts';
import superjson from 'superjson';

/** The one event of a live connection. */
export const LIVE = 'live';
/** The refusal of a connection that nobody who is signed in asks for: it is for good. */
export const ANONYMOUS = 'anonymous';
/** Where the gateway answers, on the server of each app. */
export const LIVE_PATH = '/live';

/** Something that happened, as far as whoever is told may know: what changed, never its content. The page loads that itself. */
export type Happened = {
	/** Of the activity. */
	readonly id: string;
	/** As in `dispute.opened`. */
	readonly name: string;
	/** The row it happened to. */
	readonly subject: string | null;
	readonly clientId: string | null;
	readonly at: Date;
	/** Who did it; null where whoever is told need not know. */
	readonly actor: { readonly id: string; readonly name: string } | null;
};

/** The one message of a live connection (docs/house.md, "How a change reaches a screen"). */
export type LiveMessage = {
	/** Up to where it tells. Sent back after a cut, it brings what was missed, and nothing twice. */
	readonly cursor: string;
	readonly happened: readonly Happened[];
	/** Whose cards follow; null: the organization's own. A card of theirs that does not follow has left the board. */
	readonly clients: readonly (string | null)[];
	/** All cards of these clients as they are now, as the board's own query says. */
	readonly cards: readonly Card[];
	/** More changed than can be told one by one, or it was too long ago: load again what is on the screen. */
	readonly reload: boolean;
};

/** With its amounts and instants, which plain JSON has not. */
export const encode = (message: LiveMessage): string => superjson.stringify(message);
export const decode = (text: string): LiveMessage => superjson.parse(text);
