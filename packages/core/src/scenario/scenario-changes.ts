import type { Scenario, Step, StepName, Variant } from './scenario.ts';

type Setting = Exclude<keyof Scenario, 'id' | 'versionId' | 'steps'>;
type StepField = Exclude<keyof Step, 'id' | 'name'>;
type Rules = Pick<Scenario, Setting> & { readonly steps: Readonly<Record<Variant, readonly Omit<Step, 'id'>[]>> };

/** One thing that is otherwise in a later version; a step that was added or left out is one change of the step itself. */
export type ScenarioChange =
	| { readonly setting: Setting; readonly before: unknown; readonly after: unknown }
	| {
			readonly variant: Variant;
			readonly step: StepName;
			readonly field: StepField | 'step';
			readonly before: unknown;
			readonly after: unknown;
	  };

const settings = [
	...(['anchor', 'grouping', 'minimums', 'ceilings'] as const),
	...(['minimumGapDays', 'shiftToWorkingDays', 'thankOnlyReminded'] as const),
] satisfies readonly Setting[];
const fields = [
	...(['on', 'days', 'channel', 'textConnector'] as const),
	...(['templateId', 'automatic', 'instructions'] as const),
] satisfies readonly StepField[];
const names: readonly StepName[] = ['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks'];

/** What differs from one version of a scenario to another (SCN-18): settings first, then both variants, step by step. */
export function scenarioChanges(before: Rules, after: Rules): ScenarioChange[] {
	const changes: ScenarioChange[] = settings
		.filter((setting) => !same(before[setting], after[setting]))
		.map((setting) => ({ setting, before: before[setting], after: after[setting] }));
	for (const variant of ['with email', 'without email'] as const)
		for (const name of names) {
			const [old, now] = [before, after].map(({ steps }) => steps[variant].find((step) => step.name === name));
			changes.push(...stepChanges(variant, name, old, now));
		}
	return changes;
}

function stepChanges(
	variant: Variant,
	step: StepName,
	before: Omit<Step, 'id'> | undefined,
	after: Omit<Step, 'id'> | undefined,
): ScenarioChange[] {
	const [was, is] = [before?.on ?? false, after?.on ?? false];
	// What a step that is off would do is nobody's concern.
	if (!was && !is) return [];
	if (was !== is) return [{ variant, step, field: 'step', before: was, after: is }];
	return fields
		.filter((field) => !same(before?.[field], after?.[field]))
		.map((field) => ({ variant, step, field, before: before?.[field], after: after?.[field] }));
}

/** Amounts by currency are compared by what they hold, in any order. */
function same(one: unknown, other: unknown): boolean {
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
	const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
	return a.length === b.size && a.every(([key, value]) => b.get(key) === value);
}
