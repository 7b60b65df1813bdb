import { expect, test } from 'vitest';
import { dayIn, hourIn, isTimeZone } from './time-zone.ts';

const at = (text: string) => new Date(text);

test.each([
	['2024-09-20T01:00:00Z', 'America/New_York', '2024-09-19'],
	['2024-09-20T01:30:00Z', 'Europe/Paris', '2024-09-20'],
	['2026-03-28T22:59:59Z', 'Europe/Paris', '2026-03-28'],
	['2026-03-28T23:00:00Z', 'Europe/Paris', '2026-03-29'],
	['2026-03-29T21:59:59Z', 'Europe/Paris', '2026-03-29'],
	['2026-03-29T22:00:00Z', 'Europe/Paris', '2026-03-30'],
	['2026-12-31T12:00:00Z', 'Pacific/Auckland', '2027-01-01'],
	['2026-01-01T01:00:00Z', 'America/Martinique', '2025-12-31'],
	['2026-01-01T01:00:00Z', 'Indian/Reunion', '2026-01-01'],
	['2026-01-01T00:00:00Z', 'UTC', '2026-01-01'],
])('%s in %s is %s', (instant, zone, expected) => {
	expect(dayIn(at(instant), zone)).toBe(expected);
});

test('an unknown time zone is told from a known one', () => {
	expect(isTimeZone('Europe/Paris')).toBe(true);
	expect(isTimeZone('UTC')).toBe(true);
	expect(isTimeZone('Europe/Atlantis')).toBe(false);
	expect(() => dayIn(at('2026-01-01T00:00:00Z'), 'Europe/Atlantis')).toThrow(RangeError);
});

test('ORG-05 the hour of a place is that of its clocks, in summer and in winter', () => {
	expect(hourIn(new Date('2026-01-10T05:30:00Z'), 'Europe/Paris')).toBe(6);
	expect(hourIn(new Date('2026-07-10T05:30:00Z'), 'Europe/Paris')).toBe(7);
	expect(hourIn(new Date('2026-07-10T22:00:00Z'), 'Europe/Paris')).toBe(0);
});
