import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Door } from '@quittance/db/door.ts';
import { spendRecoveryCode } from '@quittance/db/recovery-codes.ts';
import { secondFactorOf, takeStep, type Whose } from '@quittance/db/second-factors.ts';
import { forgetAttempts, takeAttempt } from '@quittance/db/sign-in-attempts.ts';
import { MOST_CODES } from './limits.ts';
import { looksLikeRecovery, recoveryHash } from './recovery-code.ts';
import type { SecondFactor } from './second-factor.ts';

export type CodeRefusal = 'factor.wrongCode' | 'signIn.tooOften';

/** How somebody proved that they hold their second factor. */
export type CodeTaken = 'code' | 'recovery code';

/**
 * Whether a code is theirs, now: of their telephone, or a recovery code. Attempts are counted per account before it is known how they end; each code
 * is taken once, though it comes twice at once (ORG-02). Without the installation's key only recovery codes are.
 */
export async function takeCode(
	door: Door,
	factor: SecondFactor | undefined,
	whose: Whose,
	code: string,
	now: Date,
): Promise<Outcome<CodeTaken, CodeRefusal>> {
	const minutes = await door.ask((db) => takeAttempt(db, 'staff code', whose.id, MOST_CODES));
	if (minutes > 0) return refuse('signIn.tooOften', { minutes });
	const taken = await door.ask(async (db): Promise<CodeTaken | undefined> => {
		const kept = await secondFactorOf(db, whose);
		if (!kept?.confirmedAt) return undefined;
		if (looksLikeRecovery(code)) {
			const spent = await spendRecoveryCode(db, whose, recoveryHash(whose.id, code), now);
			return spent ? 'recovery code' : undefined;
		}
		const step = factor?.stepOf(kept.sealed, code, now);
		return step !== undefined && (await takeStep(db, whose, step)) ? 'code' : undefined;
	});
	if (!taken) return refuse('factor.wrongCode');
	await door.ask((db) => forgetAttempts(db, 'staff code', whose.id));
	return allow(taken);
}
