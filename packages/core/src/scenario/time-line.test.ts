import { expect, test } from 'vitest';
import { timeLine } from './time-line.ts';

const step = (name: 'notice' | 'R1' | 'R2' | 'R3' | 'thanks', days: number, on = true) => ({ name, days, on });
const days = (...[steps, anchor]: Parameters<typeof timeLine>) =>
	timeLine(steps, anchor).map(({ step: { name }, on }) => `${name} ${on ?? 'payment'}`);

test('SCN-05 SCN-07 SCN-09 the notice stands before the due date, each reminder behind the last one, the thank-you apart', () => {
	const steps = [step('thanks', 1), step('R2', 10), step('notice', 5), step('R1', 8), step('R3', 10)];
	expect(days(steps, 'previous')).toEqual(['notice -5', 'R1 8', 'R2 18', 'R3 28', 'thanks payment']);
});

test('SCN-08 a step that is off is passed over: the next one follows the last that is on', () => {
	expect(days([step('R1', 8), step('R2', 10, false), step('R3', 10)], 'previous')).toEqual(['R1 8', 'R3 18']);
});

test('SCN-07 two reminders never fall on one day', () => {
	expect(days([step('R1', 5), step('R2', 0)], 'previous')).toEqual(['R1 5', 'R2 6']);
});

test('SCN-26 counted from the due date each stands on its own day, a day behind the one before at least', () => {
	expect(days([step('R1', 5), step('R2', 20), step('R3', 12)], 'due')).toEqual(['R1 5', 'R2 20', 'R3 21']);
});
