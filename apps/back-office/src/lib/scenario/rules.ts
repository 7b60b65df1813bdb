import type { OfficeAnswers } from '@quittance/api/office/router.ts';
import type { Scenario, Step, StepName, Variant } from '@quittance/core/scenario/scenario.ts';

export type ScenarioFile = OfficeAnswers['scenarios']['one'];
/** A draft tried on the real book. */
export type SimulatedDraft = OfficeAnswers['scenarios']['simulate'];
export type Template = ScenarioFile['templates'][number];

/** A scenario as it is laid out, before it has ids. */
export type Draft = Omit<Scenario, 'id' | 'versionId' | 'steps'> & {
	readonly steps: Readonly<Record<Variant, readonly DraftStep[]>>;
};
export type DraftStep = Omit<Step, 'id'>;

export const variants = ['with email', 'without email'] as const satisfies readonly Variant[];
export const stepNames = [
	'notice',
	...(['R1', 'R2', 'R3', 'R4', 'R5'] as const),
	'thanks',
] as const satisfies readonly StepName[];

/** A step that a scenario does not have yet, as a person would begin with it. */
const unmade = (name: StepName, variant: Variant): DraftStep => ({
	...{ name, on: false, days: name === 'thanks' ? 1 : 10 },
	channel: variant === 'with email' ? 'email' : 'letter',
	...{ templateId: null, textConnector: null, instructions: null, automatic: false },
});

/** A scenario with all seven steps of both variants, those that it lacks switched off, to be edited. */
export const wholeDraft = ({ steps, ...rules }: Draft): Draft => ({
	anchor: rules.anchor,
	grouping: rules.grouping,
	minimums: rules.minimums,
	ceilings: rules.ceilings,
	minimumGapDays: rules.minimumGapDays,
	shiftToWorkingDays: rules.shiftToWorkingDays,
	thankOnlyReminded: rules.thankOnlyReminded,
	steps: { 'with email': whole(steps, 'with email'), 'without email': whole(steps, 'without email') },
});

const whole = (steps: Draft['steps'], variant: Variant): DraftStep[] =>
	stepNames.map((name) => {
		const { name: _, ...step } = steps[variant].find((one) => one.name === name) ?? unmade(name, variant);
		return { name, ...step };
	});

/** Whole days as typed; what is none yet is out of every range, and refused with the words for that. */
export const daysTyped = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : -1);

/** Of all seven steps those that are kept: whoever switches a reminder off at the end leaves it out, in the middle it stays, passed over (SCN-08). */
export function keptSteps(steps: readonly DraftStep[]): DraftStep[] {
	const last = steps.findLastIndex(({ name, on }) => on && name.startsWith('R'));
	return steps.filter(({ name, on }, at) => on || (name.startsWith('R') && at < last));
}
