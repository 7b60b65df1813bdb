import type { Day } from '@quittance/core/calendar/day.ts';

/** A clock that stands where the story puts it. */
export class Clock {
	#instant: Date;
	constructor(day: Day) {
		this.#instant = new Date(`${day}T07:00:00Z`);
	}
	readonly now = (): Date => this.#instant;
	/** One in the morning, UTC: the window opens. */
	night(day: Day): void {
		this.#instant = new Date(`${day}T01:00:00Z`);
	}
	/** The working day has begun. */
	morning(day: Day): void {
		this.#instant = new Date(`${day}T07:00:00Z`);
	}
}
