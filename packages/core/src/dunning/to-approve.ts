import type { Currency, Minor } from '../money/money.ts';
import type { PlannedAction } from './action.ts';

/** What an action says of itself when somebody is about to approve it. */
type Waiting = Pick<PlannedAction, 'fingerprint' | 'waits' | 'step' | 'currency' | 'totalMinor'>;

/** Does this action wait for the yes of this person, who may have given theirs already? (WHY-02, SCN-21) */
export const waitsForYesOf = (
	{ fingerprint, waits }: Waiting,
	approvers: ReadonlyMap<string, ReadonlySet<string>>,
	person: string,
): boolean => (waits === 'approval' || waits === 'second person') && !approvers.get(fingerprint)?.has(person);

/**
 * What one person can approve at once, counted while the messages go by. `seen` tells one such heap from another, whatever
 * their order: what is approved is exactly what was looked at.
 */
export class ToApprove {
	messages = 0;
	readonly sums = new Map<Currency, Minor>();
	#seen = 0n;

	add({ fingerprint, step, currency, totalMinor }: Waiting): void {
		this.messages += 1;
		this.#seen = BigInt.asUintN(64, this.#seen + BigInt(`0x${fingerprint}`));
		if (step !== 'thanks') this.sums.set(currency, (this.sums.get(currency) ?? 0n) + totalMinor);
	}

	get seen(): string {
		return `${this.messages} ${this.#seen.toString(16)}`;
	}
}
