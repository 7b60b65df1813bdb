import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { LockedCard } from '@quittance/db/cards.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { mayActOn } from './may-act-on.ts';

/** A card's right is its client's (DOC-02); a card of the organization itself is everybody's at the desk. */
export const mayActOnCard = async (
	tx: Tx,
	actor: Actor,
	{ clientId }: LockedCard,
): Promise<Outcome<null, 'card.unknown' | 'client.readOnly'>> =>
	clientId === null ? allow(null) : mayActOn(tx, actor, clientId, 'card.unknown');
