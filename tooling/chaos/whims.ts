import { chance, seedOf } from './chance.ts';

/** What the bad mail server does with a message once it has all of it; `keeps` says whether it delivers it. */
export type Whim =
	| { readonly does: 'accept'; readonly keeps: true }
	| { readonly does: 'refuse for now' | 'refuse for good'; readonly keeps: false }
	| { readonly does: 'hang' | 'drop'; readonly keeps: boolean };

/** The whim for the n-th attempt of a message: mostly good, and the same in each play of a seed. */
export function whimFor(seed: number, messageId: string, attempt: number): Whim {
	const throwDice = chance(seed ^ seedOf(`${messageId} ${attempt}`));
	const dice = throwDice();
	const keeps = throwDice() < 0.5;
	if (dice < 0.08) return { does: 'refuse for now', keeps: false };
	if (dice < 0.11) return { does: 'refuse for good', keeps: false };
	if (dice < 0.12) return { does: 'hang', keeps };
	if (dice < 0.15) return { does: 'drop', keeps };
	return { does: 'accept', keeps: true };
}
