import { day } from '@quittance/core/calendar/day.ts';
import { expect, test } from 'vitest';
import { dayFromToday, dayInWords, instantInWords } from './days.ts';

const today = day('2026-12-01');

test('French says the first of a month, and numbers the others', () => {
	expect(dayInWords(day('2026-11-01'), 'fr', 'long')).toBe('dimanche 1er novembre 2026');
	expect(dayInWords(day('2026-11-01'), 'fr')).toBe('1er nov. 2026');
	expect(dayInWords(day('2026-11-21'), 'fr', 'brief')).toBe('21 nov.');
	expect(dayInWords(day('2026-11-01'), 'en', 'brief')).toBe('1 Nov');
});

test.each([
	['2026-12-01', 'aujourd’hui', 'today'],
	['2026-12-02', 'demain', 'tomorrow'],
	['2026-11-19', 'il y a 12 jours', '12 days ago'],
	['2027-01-05', 'dans 5 semaines', 'in 5 weeks'],
	['2026-03-01', 'il y a 9 mois', '9 months ago'],
	['2029-12-01', 'dans 3 ans', 'in 3 years'],
])('%s, seen from 1 December 2026', (then, fr, en) => {
	expect(dayFromToday(day(then), today, 'fr')).toBe(fr);
	expect(dayFromToday(day(then), today, 'en')).toBe(en);
});

test('an instant is told by the clocks of the organization', () => {
	const at = new Date('2026-11-30T23:30:00Z');
	expect(instantInWords(at, 'Europe/Paris', 'fr')).toBe('1er déc. 2026, 00:30');
	expect(instantInWords(at, 'UTC', 'en', 'hour')).toBe('23:30');
});
