import { addDays, laterOf, type Day } from '../calendar/day.ts';
import { firstOnAbove, levelOf, type Level, type Scenario, type Variant } from '../scenario/scenario.ts';
import type { InvoiceFacts } from './facts.ts';
import { reminderDay } from './next-step.ts';

/** A reminder recorded as done before takeover, on the day it would have had. */
export type TakenOver = { readonly level: Level; readonly doneOn: Day };

/**
 * How an old debt starts "by age" (SCN-22): it is due the highest level its age has reached, and every earlier level is
 * recorded as done on the day it would have had. An invoice that has reached one level only, or none, records nothing.
 */
export function takeoverByAge(
	invoice: Pick<InvoiceFacts, 'dueOn' | 'issuedOn'>,
	scenario: Scenario,
	variant: Variant,
	goLiveOn: Day,
): TakenOver[] {
	const reached: TakenOver[] = [];
	for (;;) {
		const last = reached.at(-1);
		const step = firstOnAbove(scenario.steps[variant], last?.level ?? 0);
		if (!step) break;
		const nominal = reminderDay({ ...invoice, levelOn: last?.doneOn ?? null }, scenario, step.days);
		const doneOn = laterOf(nominal, last && addDays(last.doneOn, 1));
		if (doneOn > goLiveOn) break;
		reached.push({ level: levelOf(step.name), doneOn });
	}
	return reached.slice(0, -1);
}
