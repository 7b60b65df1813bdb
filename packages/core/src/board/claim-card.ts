import { allow, refuse, type Outcome } from '../outcome.ts';
import type { Claim } from './card.ts';

/** How long a claim stands without a sign of its holder, in milliseconds: a long lunch, not a night. */
export const CLAIM_LASTS_MS = 4 * 60 * 60 * 1000;

/** The claim that still stands at an instant; its holder went away from one that lapsed. */
export const standingClaim = (claim: Claim | null, now: Date, lastsMs: number): Claim | null =>
	claim !== null && now.getTime() - claim.at.getTime() < lastsMs ? claim : null;

/** Only one person works on a card (TSK-03): free, lapsed or one's own, it may be had; else the refusal names its holder. */
export function mayHold(claim: Claim | null, asker: string, now: Date, lastsMs: number): Outcome<null, 'card.claimed'> {
	const standing = standingClaim(claim, now, lastsMs);
	return standing === null || standing.by === asker ? allow(null) : refuse('card.claimed', { by: standing.name });
}
