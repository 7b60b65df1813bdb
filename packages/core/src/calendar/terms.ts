import { addDays, dateOf, type Day, dayOf, endOfMonth, monthOf, yearOf } from './day.ts';

/**
 * Payment terms. “45 days end of month” has two lawful readings in France, so which comes first is said, never guessed:
 * `afterDays` adds the days and then goes to the end of that month; `beforeDays` goes to the end of the invoice's month and
 * then adds the days.
 */
export type PaymentTerms = {
	readonly days: number;
	readonly endOfMonth: 'none' | 'afterDays' | 'beforeDays';
	/** “The 10th”: the date of the month, 1…31, on which the client pays. */
	readonly onThe?: number;
};

/**
 * The due date that the terms give an invoice. After `afterDays`, a date of the
 * month is that of the following month; otherwise the first one on or after the day reached. A month that is too short pays on
 * its last day. Weekends and holidays do not move a due date.
 */
export function dueOn(invoicedOn: Day, terms: PaymentTerms): Day {
	const reached = dayReached(invoicedOn, terms);
	if (terms.onThe === undefined) return reached;
	const inSameMonth = dateInMonth(yearOf(reached), monthOf(reached), terms.onThe);
	return terms.endOfMonth !== 'afterDays' && inSameMonth >= reached
		? inSameMonth
		: dateInMonth(yearOf(reached), monthOf(reached) + 1, terms.onThe);
}

function dayReached(invoicedOn: Day, { days, endOfMonth: goes }: PaymentTerms): Day {
	switch (goes) {
		case 'none':
			return addDays(invoicedOn, days);
		case 'afterDays':
			return endOfMonth(addDays(invoicedOn, days));
		case 'beforeDays':
			return addDays(endOfMonth(invoicedOn), days);
	}
}

function dateInMonth(year: number, month: number, date: number): Day {
	const last = dateOf(dayOf(year, month + 1, 0));
	return dayOf(year, month, Math.min(date, last));
}
