import type { Day } from '../calendar/day.ts';
import { workingDaysBetween, type Holidays } from '../calendar/working-day.ts';

/**
 * Are the figures fresh enough to send by themselves? The last successful import may be `staleAfter` working days old;
 * null means that age never matters (SCN-23). Without any import they are not.
 */
export function figuresAreFresh(
	lastImportOn: Day | null,
	today: Day,
	staleAfter: number | null,
	holidays: Holidays,
): boolean {
	if (staleAfter === null) return true;
	return lastImportOn !== null && workingDaysBetween(lastImportOn, today, holidays) <= staleAfter;
}
