import { expect, test } from 'vitest';
import { addDays, day } from './day.ts';
import { dayOfNight, isOpen, nextNight, nightWindow } from './night.ts';

test('the night is 01:00 to 02:00 UTC', () => {
	const night = nightWindow(day('2026-11-22'));
	expect(isOpen(night, new Date('2026-11-22T00:59:59.999Z'))).toBe(false);
	expect(isOpen(night, new Date('2026-11-22T01:00:00Z'))).toBe(true);
	expect(isOpen(night, new Date('2026-11-22T01:59:59.999Z'))).toBe(true);
	expect(isOpen(night, new Date('2026-11-22T02:00:00Z'))).toBe(false);
});

test('the next night is the one that is open, else the one to come', () => {
	expect(nextNight(new Date('2026-12-31T00:10:00Z'))).toEqual(nightWindow(day('2026-12-31')));
	expect(nextNight(new Date('2026-12-31T01:30:00Z'))).toEqual(nightWindow(day('2026-12-31')));
	expect(nextNight(new Date('2026-12-31T02:00:00Z'))).toEqual(nightWindow(day('2027-01-01')));
});

test('a New York reminder for 20 September is still to come at 01:00 UTC on the 20th', () => {
	const reminderOn = addDays(day('2024-09-19'), 1);
	const dayOfRun = dayOfNight(nightWindow(day('2024-09-20')), 'America/New_York');
	expect(dayOfRun).toBe('2024-09-19');
	expect(reminderOn <= dayOfRun).toBe(false);
	expect(dayOfNight(nightWindow(day('2024-09-21')), 'America/New_York')).toBe(reminderOn);
});

test('a window that straddles midnight in the Atlantic is one day', () => {
	const night = nightWindow(day('2026-01-15'));
	expect(dayOfNight(night, 'America/Noronha')).toBe('2026-01-14');
});
