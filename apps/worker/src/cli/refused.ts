import type { Outcome } from '@quittance/core/outcome.ts';
import { refusalInWords, type RefusalCode } from '@quittance/ui/words/refusals.ts';
import { exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** What was allowed; a refusal ends the command with its sentence. A code without words does not compile. */
export function granted<T>(outcome: Outcome<T, RefusalCode>): T {
	if (outcome.ok) return outcome.value;
	throw new Failure(refusalInWords(outcome, 'en'), exitCodes.refused);
}
