import { refusalOf } from '@quittance/api/answer.ts';
import type { AnsweredRefusal } from '@quittance/api/refusals.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';

/** What a procedure answered, a refusal as a value: a form shows it beside what was typed. Faults go on as they are. */
export async function attempt<T>(asking: Promise<T>): Promise<Outcome<T, AnsweredRefusal>> {
	try {
		return allow(await asking);
	} catch (reason) {
		const refused = refusalOf(reason);
		if (!refused) throw reason;
		return refused;
	}
}
