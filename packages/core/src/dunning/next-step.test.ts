import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { NO_HOLIDAYS, type Holidays } from '../calendar/working-day.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { invoice, reminded, scenario, step, usualSteps } from './book.test-kit.ts';
import type { InvoiceFacts } from './facts.ts';
import { nextStep } from './next-step.ts';

/** The next step of an invoice due on Monday 2 March, as `R1 2026-03-07`. */
function next(
	on: string,
	its: Partial<InvoiceFacts> = {},
	by: Scenario = scenario(),
	holidays: Holidays = NO_HOLIDAYS,
) {
	const found = nextStep(invoice(its), by, 'with email', { today: day(on), holidays });
	return found && `${found.step.name} ${found.on}`;
}

test('SCN-05 the notice is due X days before the due date and until the day before it', () => {
	expect(next('2026-02-01')).toBe('notice 2026-02-25');
	expect(next('2026-03-01')).toBe('notice 2026-02-25');
});

test('SCN-05 a notice that was missed is dropped on the due date, never sent late', () => {
	expect(next('2026-03-02')).toBe('R1 2026-03-07');
});

test('SCN-05 a notice once sent is not sent again, and does not delay R1', () => {
	expect(next('2026-02-26', { noticed: true })).toBe('R1 2026-03-07');
});

test('SCN-06 R1 is due X days after the due date', () => {
	expect(next('2026-03-20', {}, scenario([step('R1', 12)]))).toBe('R1 2026-03-14');
});

test('SCN-07 R2 counts from the day R1 was done, not from the due date', () => {
	expect(next('2026-06-01', reminded(1, '2026-05-30'))).toBe('R2 2026-06-09');
});

test('SCN-07 no level is skipped, however late the run', () => {
	expect(next('2028-01-01')).toBe('R1 2026-03-07');
});

test('SCN-07 one level a day: a step of zero days waits for the day after the last', () => {
	const hurried = scenario([step('R1', 0), step('R2', 0)]);
	expect(next('2026-03-02', {}, hurried)).toBe('R1 2026-03-02');
	expect(next('2026-03-02', reminded(1, '2026-03-02'), hurried)).toBe('R2 2026-03-03');
});

test('SCN-08 a step that is off is passed over', () => {
	const steps = usualSteps.map((its) => (its.name === 'R2' || its.name === 'notice' ? { ...its, on: false } : its));
	expect(next('2026-02-26', {}, scenario(steps))).toBe('R1 2026-03-07');
	expect(next('2026-03-08', reminded(1, '2026-03-07'), scenario(steps))).toBe('R3 2026-03-17');
});

test('SCN-01 above the last step nothing is left', () => {
	expect(next('2026-05-01', reminded(3, '2026-04-01'))).toBeUndefined();
});

test('SCN-24 a level set by a person counts from that day', () => {
	expect(next('2026-03-03', reminded(2, '2026-03-03'))).toBe('R3 2026-03-13');
});

test.each([
	['due', 'R2 2026-03-12'],
	['due, end of month', 'R2 2026-03-31'],
	['invoice date', 'R2 2026-03-09'],
] as const)('SCN-26 counted from "%s", R2 still waits a day for R1', (anchor, expected) => {
	const steps = [step('R1', 5), step('R2', anchor === 'invoice date' ? 37 : 10)];
	expect(next('2026-03-08', reminded(1, '2026-03-07'), scenario(steps, { anchor }))).toBe(expected);
	expect(next('2026-06-08', reminded(1, '2026-06-08'), scenario(steps, { anchor }))).toBe('R2 2026-06-09');
});

test('SCN-26 counted from the invoice date there is no notice', () => {
	expect(next('2026-02-26', {}, scenario(usualSteps, { anchor: 'invoice date' }))).toBe('R1 2026-02-05');
});

const shifting = scenario(usualSteps, { shiftToWorkingDays: true });

test('SCN-19 a reminder due on a Saturday goes on Monday', () => {
	expect(next('2026-03-04', {}, shifting)).toBe('R1 2026-03-09');
});

test('SCN-19 a public holiday moves it on', () => {
	expect(next('2026-03-04', {}, shifting, new Set([day('2026-03-09')]))).toBe('R1 2026-03-10');
});

test('SCN-19 a reminder that could not go on its day still waits for a working day', () => {
	expect(next('2026-03-14', {}, shifting)).toBe('R1 2026-03-16');
});

test('SCN-19 a notice due on a Sunday goes back to Friday, and the due date never moves', () => {
	const sunday = { dueOn: day('2026-03-06') };
	expect(next('2026-02-20', sunday, shifting)).toBe('notice 2026-02-27');
	expect(next('2026-03-01', sunday, shifting)).toBe('notice 2026-03-02');
});

test('SCN-19 a notice with no working day left before the due date is dropped', () => {
	const shortly = scenario([step('notice', 2), step('R1', 5)], { shiftToWorkingDays: true });
	expect(next('2026-02-27', {}, shortly)).toBe('notice 2026-02-27');
	expect(next('2026-02-28', {}, shortly)).toBe('R1 2026-03-09');
});

test('SCN-11 both variants share the levels', () => {
	const letters = [step('R1', 5, { channel: 'letter' }), step('R2', 20, { channel: 'letter' })];
	const both = scenario([], { steps: { 'with email': usualSteps, 'without email': letters } });
	const changed = nextStep(invoice(reminded(1, '2026-03-07')), both, 'without email', {
		today: day('2026-03-10'),
		holidays: NO_HOLIDAYS,
	});
	expect(changed).toMatchObject({ on: '2026-03-27', step: { name: 'R2', channel: 'letter' } });
});
