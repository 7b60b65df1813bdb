import type { Scenario, Step } from '@quittance/core/scenario/scenario.ts';
import type { ScenarioDraft } from '@quittance/db/scenarios.ts';

/** A draft as the rules read it: they do not look at ids, which it does not have yet. */
export function draftAsScenario(draft: ScenarioDraft, id = ''): Scenario {
	const named = (steps: readonly Omit<Step, 'id'>[]): Step[] => steps.map((step) => ({ ...step, id: step.name }));
	const { 'with email': withEmail, 'without email': without } = draft.steps;
	return { ...draft, id, versionId: '', steps: { 'with email': named(withEmail), 'without email': named(without) } };
}
