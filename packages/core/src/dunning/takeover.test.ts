import { expect, test } from 'vitest';
import { NO_HOLIDAYS } from '../calendar/working-day.ts';
import { day } from '../calendar/day.ts';
import { client, invoice, night, scenario, spoken, step } from './book.test-kit.ts';
import { nextStep } from './next-step.ts';
import { planClient } from './plan-client.ts';
import { takeoverByAge } from './takeover.ts';

const takenOver = (on: string, by = scenario()) =>
	takeoverByAge(invoice(), by, 'with email', day(on)).map(({ level, doneOn }) => `R${level} ${doneOn}`);

test('SCN-22 by age, the levels before the one due are recorded on the days they would have had', () => {
	expect(takenOver('2026-03-16')).toEqual([]);
	expect(takenOver('2026-03-17')).toEqual(['R1 2026-03-07']);
	expect(takenOver('2026-03-27')).toEqual(['R1 2026-03-07', 'R2 2026-03-17']);
	expect(takenOver('2027-03-27')).toEqual(['R1 2026-03-07', 'R2 2026-03-17']);
});

test('SCN-22 a young debt is recorded at no level', () => {
	expect(takenOver('2026-03-06')).toEqual([]);
	expect(takenOver('2026-03-07')).toEqual([]);
});

test('SCN-22 SCN-08 a level that is off is not recorded, nor one that no step would have reached', () => {
	const off = scenario([step('R1', 5), step('R2', 10, { on: false }), step('R3', 10)]);
	expect(takenOver('2026-06-01', off)).toEqual(['R1 2026-03-07']);
	expect(takenOver('2026-06-01', scenario([]))).toEqual([]);
});

test('SCN-22 SCN-26 steps that share a day are recorded a day apart', () => {
	const hurried = scenario([step('R1', 5), step('R2', 5), step('R3', 5)], { anchor: 'due' });
	expect(takenOver('2026-06-01', hurried)).toEqual(['R1 2026-03-07', 'R2 2026-03-08']);
});

test('SCN-22 taken over by age, an invoice is due the level of its age that very day', () => {
	for (const on of ['2026-03-07', '2026-03-17', '2026-03-27', '2026-12-24'].map(day)) {
		const last = takeoverByAge(invoice(), scenario(), 'with email', on).at(-1);
		const taken = invoice(last ? { level: last.level, levelOn: last.doneOn } : {});
		expect(nextStep(taken, scenario(), 'with email', { today: on, holidays: NO_HOLIDAYS })!.on <= on).toBe(true);
	}
});

test('SCN-22 else every old debt starts at R1', () => {
	expect(spoken(planClient(client([invoice({ dueOn: day('2024-01-01') })]), night('2026-03-20')))).toEqual([
		'R1 EUR: A→1',
	]);
});
