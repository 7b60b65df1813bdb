import { addDays, endOfMonth, laterOf, type Day } from '../calendar/day.ts';
import { isWorkingDay, nextWorkingDay, previousWorkingDay, type Holidays } from '../calendar/working-day.ts';
import { firstOnAbove, stepNamed, type Scenario, type Step, type Variant } from '../scenario/scenario.ts';
import type { InvoiceFacts } from './facts.ts';

/** A step and the first day on which it may be done, already shifted to a working day where the scenario says so. */
export type NextStep = { readonly step: Step; readonly on: Day };

type Calendar = { readonly today: Day; readonly holidays: Holidays };

/**
 * What comes next for an invoice: the notice while it may still go, else the first reminder switched on above its level;
 * undefined when nothing is left (SCN-05…08, SCN-26; engine.md 3). No level is skipped, however late the run.
 */
export function nextStep(
	invoice: InvoiceFacts,
	scenario: Scenario,
	variant: Variant,
	calendar: Calendar,
): NextStep | undefined {
	return nextNotice(invoice, scenario, variant, calendar) ?? nextReminder(invoice, scenario, variant, calendar);
}

/** A notice goes before the due date or never; a working-day shift moves it back (SCN-05, SCN-19). */
function nextNotice(invoice: InvoiceFacts, scenario: Scenario, variant: Variant, { today, holidays }: Calendar) {
	if (invoice.noticed || invoice.level > 0 || today >= invoice.dueOn) return undefined;
	const step = scenario.anchor === 'invoice date' ? undefined : stepNamed(scenario.steps[variant], 'notice');
	if (!step) return undefined;
	const nominal = addDays(invoice.dueOn, -step.days);
	if (!scenario.shiftToWorkingDays) return nominal < invoice.dueOn ? { step, on: nominal } : undefined;
	const on = workingDayFrom(previousWorkingDay(nominal, holidays), today, holidays);
	return on < invoice.dueOn ? { step, on } : undefined;
}

function nextReminder(invoice: InvoiceFacts, scenario: Scenario, variant: Variant, { today, holidays }: Calendar) {
	const step = firstOnAbove(scenario.steps[variant], invoice.level);
	if (!step) return undefined;
	const on = laterOf(reminderDay(invoice, scenario, step.days), dayAfter(invoice.levelOn));
	return { step, on: scenario.shiftToWorkingDays ? workingDayFrom(nextWorkingDay(on, holidays), today, holidays) : on };
}

/** The day a reminder is due, before any shift and before the wait of one day after the previous level. */
export function reminderDay(
	invoice: Pick<InvoiceFacts, 'dueOn' | 'issuedOn' | 'levelOn'>,
	scenario: Scenario,
	days: number,
): Day {
	switch (scenario.anchor) {
		case 'previous':
			return addDays(invoice.levelOn ?? invoice.dueOn, days);
		case 'due':
			return addDays(invoice.dueOn, days);
		case 'due, end of month':
			return endOfMonth(addDays(invoice.dueOn, days));
		case 'invoice date':
			return addDays(invoice.issuedOn, days);
	}
}

const dayAfter = (on: Day | null): Day | undefined => (on === null ? undefined : addDays(on, 1));

/** A step that fell due earlier and could not go then waits for a working day too. */
const workingDayFrom = (on: Day, today: Day, holidays: Holidays): Day =>
	on <= today && !isWorkingDay(today, holidays) ? nextWorkingDay(today, holidays) : on;
