import type { Outcome } from '@quittance/core/outcome.ts';

/** What must be allowed in the demo; anything else is a bug of its script, said at once. */
export function granted<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(`The demo was refused: ${outcome.refusal} ${JSON.stringify(outcome.about)}`);
}
