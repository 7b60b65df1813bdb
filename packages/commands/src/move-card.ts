import { CLAIM_LASTS_MS } from '@quittance/core/board/claim-card.ts';
import type { Column } from '@quittance/core/board/column.ts';
import { mayMove, type MoveRefusal } from '@quittance/core/board/move-card.ts';
import { placeBetween } from '@quittance/core/board/place.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { neighbouringPlaces } from '@quittance/db/card-places.ts';
import { changeCard, lockCard, lockPlaces } from '@quittance/db/cards.ts';
import type { Actor } from '@quittance/db/open.ts';
import { mayActOnCard } from './may-act-on-card.ts';
import type { Office } from './office.ts';

export type MoveCard = {
	readonly actor: Actor;
	readonly cardId: string;
	readonly to: Column;
	/** The card under which it goes; null: to the top, where it also goes when that one has left. */
	readonly under: string | null;
	/** Of the card as the person saw it. */
	readonly version: number;
	readonly claimLastsMs?: number;
};

/**
 * Puts a card into a column, under another (TSK-04). The server decides: one that somebody else changed meanwhile stays where they put
 * it. Whoever puts it "in progress" holds it; who puts it back "to do" lets go of it.
 */
export const moveCard = (
	{ db, now }: Office,
	{ actor, cardId, to, under, version, claimLastsMs = CLAIM_LASTS_MS }: MoveCard,
): Promise<Outcome<{ version: number; place: string }, MoveRefusal | 'card.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const card = await lockCard(tx, cardId);
		if (!card) return refuse('card.unknown');
		const may = await mayActOnCard(tx, actor, card);
		if (!may.ok) return may;
		const decision = mayMove(card, { to, version, by: actor.id }, now(), claimLastsMs);
		if (!decision.ok) return decision;
		await lockPlaces(tx);
		const column = decision.value;
		const { above, below } = await neighbouringPlaces(tx, column, under, cardId);
		const place = placeBetween(above, below);
		const claimedBy = { 'to do': null, 'in progress': actor.id, 'waiting for the client': undefined }[column];
		const change = { column, place, ...(claimedBy !== undefined && { claimedBy }) };
		const moved = await changeCard(tx, card, change, actor.id, now());
		await record(tx, {
			name: 'card.moved',
			subject: cardId,
			...(card.clientId !== null && { clientId: card.clientId }),
			actor,
			details: { from: card.column, to: column },
		});
		return allow({ version: moved, place });
	});
