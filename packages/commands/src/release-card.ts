import { CLAIM_LASTS_MS, mayHold } from '@quittance/core/board/claim-card.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { changeCard, lockCard } from '@quittance/db/cards.ts';
import type { ClaimCard, ClaimRefusal } from './claim-card.ts';
import { mayActOnCard } from './may-act-on-card.ts';
import type { Office } from './office.ts';

/** Whoever holds a card lets go of it; anybody may once its holder went away (TSK-03). Its new version. */
export const releaseCard = (
	{ db, now }: Office,
	{ actor, cardId, claimLastsMs = CLAIM_LASTS_MS }: ClaimCard,
): Promise<Outcome<{ version: number }, Exclude<ClaimRefusal, 'card.done'>>> =>
	db.write(actor, async (tx) => {
		const card = await lockCard(tx, cardId);
		if (!card) return refuse('card.unknown');
		const may = await mayActOnCard(tx, actor, card);
		if (!may.ok) return may;
		const held = mayHold(card.claim, actor.id, now(), claimLastsMs);
		if (!held.ok) return held;
		if (card.claim === null) return allow({ version: card.version });
		const version = await changeCard(tx, card, { claimedBy: null }, actor.id, now());
		await record(tx, {
			name: 'card.released',
			subject: cardId,
			...(card.clientId !== null && { clientId: card.clientId }),
			actor,
		});
		return allow({ version });
	});
