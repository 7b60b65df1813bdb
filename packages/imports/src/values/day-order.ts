import { type Cell, type DayOrder, readDay } from './day.ts';

/** What the days of some columns prove of their order. `ambiguous` days need a person: 4/6/2013 is two days. */
export type DayEvidence = DayOrder | 'ambiguous';

const ORDERS: readonly DayOrder[] = ['day-month-year', 'month-day-year', 'year-month-day'];

/**
 * The order in which the days of a file are written, when the days themselves prove it. Rows are the days of one line, in the
 * order in which they cannot go back (issued, due), which proves more. A month before the day must show in more than a slip
 * of the pen: swapped days would be believed by everyone.
 */
export function dayOrderOf(rows: readonly (readonly Cell[])[]): DayEvidence {
	const read = ORDERS.map((order) => {
		const days = rows.map((cells) => cells.map((cell) => readDay(cell, order)));
		return { order, days, faults: days.flat().filter((day) => day === 'date.malformed').length };
	});
	const fewest = Math.min(...read.map(({ faults }) => faults));
	const best = read.filter(({ faults }) => faults === fewest);
	const [first] = best;
	if (first && best.every(({ days }) => String(days) === String(first.days))) {
		const dayFirstFaults = read[0]?.faults ?? 0;
		const slip = first.order === 'month-day-year' && dayFirstFaults - fewest < rows.flat().length * SLIPS;
		return slip ? 'ambiguous' : first.order;
	}
	const forwards = best.filter(({ days }) =>
		days.every((line) => line.every((day, at) => !goesBack(line[at - 1], day))),
	);
	return forwards.length === 1 && forwards[0] && rows.length >= ENOUGH_LINES ? forwards[0].order : 'ambiguous';
}

const SLIPS = 0.05;

/** A due day before its invoice happens; on this many lines it does not happen by chance of reading. */
const ENOUGH_LINES = 3;

const goesBack = (before: string | undefined, after: string | undefined): boolean =>
	before !== undefined && after !== undefined && after !== 'date.malformed' && after < before;
