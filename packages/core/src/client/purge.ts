import { dayOf, dateOf, monthOf, yearOf, type Day } from '../calendar/day.ts';

/** What a purge takes: people, how a client who is a person is reached, and the words of old messages. */
export const purged = ['person', 'places', 'message'] as const;
export type Purged = (typeof purged)[number];

/** Years that the proof of what was sent is kept with the books (Code de commerce, L123-22). */
export const YEARS_OF_PROOF = 10;

/** The same day so many years earlier; the 29th of February is the 1st of March. */
export const yearsBefore = (of: Day, years: number): Day => dayOf(yearOf(of) - years, monthOf(of), dateOf(of));
