import { CLAIM_LASTS_MS, mayHold } from '@quittance/core/board/claim-card.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { changeCard, lockCard } from '@quittance/db/cards.ts';
import type { Actor } from '@quittance/db/open.ts';
import { mayActOnCard } from './may-act-on-card.ts';
import type { Office } from './office.ts';

export type ClaimCard = {
	readonly actor: Actor;
	readonly cardId: string;
	/** After which time without a sign a holder has gone away. */
	readonly claimLastsMs?: number;
};

export type ClaimRefusal = 'card.unknown' | 'client.readOnly' | 'card.done' | 'card.claimed';

/** Somebody takes a card, and others see who (TSK-03). Refused while another holds it, who is named. Its new version. */
export const claimCard = (
	{ db, now }: Office,
	{ actor, cardId, claimLastsMs = CLAIM_LASTS_MS }: ClaimCard,
): Promise<Outcome<{ version: number }, ClaimRefusal>> =>
	db.write(actor, async (tx) => {
		const card = await lockCard(tx, cardId);
		if (!card) return refuse('card.unknown');
		const may = await mayActOnCard(tx, actor, card);
		if (!may.ok) return may;
		if (card.column === 'done') return refuse('card.done');
		const free = mayHold(card.claim, actor.id, now(), claimLastsMs);
		if (!free.ok) return free;
		const version = await changeCard(tx, card, { claimedBy: actor.id }, actor.id, now());
		await record(tx, {
			name: 'card.claimed',
			subject: cardId,
			...(card.clientId !== null && { clientId: card.clientId }),
			actor,
		});
		return allow({ version });
	});
