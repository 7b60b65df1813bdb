import { addDays, type Day } from './day.ts';
import { dayIn } from './time-zone.ts';

/** The hour in which automatic sending happens: `opensAt` belongs to it, `closesAt` no more. */
export type NightWindow = { readonly opensAt: Date; readonly closesAt: Date };

/** 01:00 to 02:00 UTC of a UTC day. */
export const nightWindow = (utcDay: Day): NightWindow => ({
	opensAt: new Date(`${utcDay}T01:00:00Z`),
	closesAt: new Date(`${utcDay}T02:00:00Z`),
});

/** The window that is open at the instant, else the next to open. */
export function nextNight(instant: Date): NightWindow {
	const today = dayIn(instant, 'UTC');
	const tonight = nightWindow(today);
	return instant < tonight.closesAt ? tonight : nightWindow(addDays(today, 1));
}

export const isOpen = ({ opensAt, closesAt }: NightWindow, instant: Date): boolean =>
	opensAt <= instant && instant < closesAt;

/**
 * The day of the run for an organization: its own day when the window opens, west of Greenwich the day before
 * the UTC one. Fixed at the opening, so a window that straddles midnight somewhere is still one run.
 */
export const dayOfNight = (night: NightWindow, timeZone: string): Day => dayIn(night.opensAt, timeZone);
