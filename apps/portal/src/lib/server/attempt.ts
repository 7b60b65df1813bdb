import { refusalOf } from '@quittance/api/answer.ts';
import { refusalCodes, type AnsweredRefusal } from '@quittance/api/refusals.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';
import { error } from '@sveltejs/kit';

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

/** What a page shows; where there is nothing of that address, the page that says so. */
export async function shown<T>(asking: Promise<T>): Promise<T> {
	const answered = await attempt(asking);
	if (!answered.ok) error(refusalCodes[answered.refusal] === 'NOT_FOUND' ? 404 : 400, answered.refusal);
	return answered.value;
}
