import type { Outcome, Refused } from '@quittance/core/outcome.ts';
import { TRPCError } from '@trpc/server';
import { refusalCodes, type AnsweredRefusal } from './refusals.ts';

/** The cause of an error that is no fault: the refusal itself, to be put into words by whoever shows it. */
export class RefusalError extends Error {
	readonly refused: Refused<AnsweredRefusal>;
	constructor(refused: Refused<AnsweredRefusal>) {
		super(refused.refusal);
		this.refused = refused;
	}
}

/** The value of an outcome; a refusal leaves the procedure as an error with the code of its table. */
export function answer<T>(outcome: Outcome<T, AnsweredRefusal>): T {
	if (outcome.ok) return outcome.value;
	throw new TRPCError({
		code: refusalCodes[outcome.refusal],
		message: outcome.refusal,
		cause: new RefusalError(outcome),
	});
}

/** The row that was asked for; the same refusal whether there is none or it is another's. */
export function found<T>(row: T | undefined, unknown: AnsweredRefusal & `${string}.unknown`): T {
	return answer(row === undefined ? { ok: false, refusal: unknown, about: {} } : { ok: true, value: row });
}

/** The refusal that an error of a caller carries; undefined when it is misuse or a fault. For what runs beside the routers. */
export const refusalOf = (error: unknown): Refused<AnsweredRefusal> | undefined =>
	error instanceof TRPCError && error.cause instanceof RefusalError ? error.cause.refused : undefined;
