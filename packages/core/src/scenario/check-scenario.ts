import { allow, refuse, type Outcome } from '../outcome.ts';
import { levelOf, type Scenario, type Step, type Variant } from './scenario.ts';

export type ScenarioRefusal =
	| 'scenario.stepTwice'
	| 'scenario.reminderGap'
	| 'scenario.emailWithoutAddress'
	| 'scenario.templateMissing'
	| 'scenario.daysOutOfRange'
	| 'scenario.noticeBeforeInvoice'
	| 'scenario.automaticByHand';

const variants: readonly Variant[] = ['with email', 'without email'];

/**
 * May this scenario be published? At most a notice, R1…R5 without a gap and a thank-you (SCN-01); no email for clients
 * without an address (SCN-03); a template for every email, letter and text (SCN-13); no notice when reminders count from
 * the invoice date (SCN-26). The refusal names the variant and the step.
 */
export function checkScenario(scenario: Scenario): Outcome<Scenario, ScenarioRefusal> {
	for (const variant of variants) {
		const steps = scenario.steps[variant];
		const names = steps.map((step) => step.name);
		const twice = names.find((name, at) => names.indexOf(name) !== at);
		if (twice) return refuse('scenario.stepTwice', { variant, step: twice });
		const levels = names.map(levelOf).filter((level) => level > 0);
		const missing = [1, 2, 3, 4, 5].slice(0, levels.length).find((level) => !levels.some((its) => its === level));
		if (missing) return refuse('scenario.reminderGap', { variant, step: `R${missing}` });
		for (const step of steps) {
			const refusal = faultOf(step, variant, scenario);
			if (refusal) return refuse(refusal, { variant, step: step.name });
		}
	}
	return allow(scenario);
}

function faultOf(step: Step, variant: Variant, scenario: Scenario): ScenarioRefusal | undefined {
	if (!Number.isInteger(step.days) || step.days < 0 || step.days > 365) return 'scenario.daysOutOfRange';
	if (!step.on) return undefined;
	if (step.channel === 'email' && variant === 'without email') return 'scenario.emailWithoutAddress';
	if (step.name === 'notice' && scenario.anchor === 'invoice date') return 'scenario.noticeBeforeInvoice';
	const written = step.channel === 'email' || step.channel === 'letter' || step.textConnector !== null;
	if (written && step.templateId === null) return 'scenario.templateMissing';
	if (step.automatic && !written) return 'scenario.automaticByHand';
	return undefined;
}
