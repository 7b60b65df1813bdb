import { expect, test } from 'vitest';
import { call, scenario, step, usualSteps } from '../dunning/book.test-kit.ts';
import { checkScenario } from './check-scenario.ts';
import type { Scenario, Step } from './scenario.ts';

const letter = (name: Step['name'], days: number, over: Partial<Step> = {}) =>
	step(name, days, { channel: 'letter', automatic: false, ...over });

const letters = usualSteps.map(({ name, days }) => letter(name, days));

const withSteps = (steps: readonly Step[], over: Partial<Scenario> = {}) =>
	checkScenario(scenario([], { steps: { 'with email': steps, 'without email': letters }, ...over }));

test('SCN-01 a notice, five reminders and a thank-you may be published', () => {
	const all = [
		step('notice', 5),
		...(['R1', 'R2', 'R3', 'R4', 'R5'] as const).map((name) => step(name, 7)),
		step('thanks', 0),
	];
	expect(withSteps(all).ok).toBe(true);
});

test('SCN-01 a step may not stand twice', () => {
	const refusal = { refusal: 'scenario.stepTwice', about: { variant: 'with email', step: 'R1' } };
	expect(withSteps([step('R1', 5), step('R1', 9)])).toMatchObject(refusal);
});

test.each([
	[['R2'], 'R1'],
	[['R1', 'R3'], 'R2'],
	[['notice', 'R1', 'R2', 'R4', 'R5'], 'R3'],
] as const)('SCN-01 reminders %j have a gap at %s', (names, missing) => {
	const refusal = { refusal: 'scenario.reminderGap', about: { variant: 'with email', step: missing } };
	expect(withSteps(names.map((name) => step(name, 5)))).toMatchObject(refusal);
});

test('SCN-01 SCN-08 a reminder that is off leaves no gap', () => {
	expect(withSteps([step('R1', 5), step('R2', 5, { on: false }), step('R3', 5)]).ok).toBe(true);
});

test('SCN-03 clients without an email address are offered no email step', () => {
	const steps = { 'with email': usualSteps, 'without email': [step('R1', 5)] };
	const refusal = { refusal: 'scenario.emailWithoutAddress', about: { variant: 'without email', step: 'R1' } };
	expect(checkScenario(scenario([], { steps }))).toMatchObject(refusal);
});

test.each([
	['an email', step('R1', 5, { templateId: null })],
	['a letter', letter('R1', 5, { templateId: null })],
	['a text', step('R1', 5, { channel: 'other', textConnector: 'sms', templateId: null })],
])('SCN-13 %s without a template cannot be saved', (_, without) => {
	expect(withSteps([without])).toMatchObject({ refusal: 'scenario.templateMissing' });
});

test('SCN-13 a call needs no template, nor does a step that is off', () => {
	expect(withSteps([call('R1', 5)]).ok).toBe(true);
	expect(withSteps([step('R1', 5, { templateId: null, on: false })]).ok).toBe(true);
});

test('SCN-14 a call cannot go by itself', () => {
	expect(withSteps([{ ...call('R1', 5), automatic: true }])).toMatchObject({ refusal: 'scenario.automaticByHand' });
});

test('SCN-26 reminders that count from the invoice date have no pre-due notice', () => {
	const anchor = 'invoice date';
	expect(withSteps(usualSteps, { anchor })).toMatchObject({ refusal: 'scenario.noticeBeforeInvoice' });
	const off = usualSteps.map((its) => (its.name === 'notice' ? { ...its, on: false } : its));
	const steps = { 'with email': off, 'without email': letters.slice(1) };
	expect(checkScenario(scenario([], { anchor, steps })).ok).toBe(true);
});

test.each([-1, 1.5, 366, NaN])('SCN-06 a reminder after %d days is refused', (days) => {
	expect(withSteps([step('R1', days)])).toMatchObject({ refusal: 'scenario.daysOutOfRange' });
});
