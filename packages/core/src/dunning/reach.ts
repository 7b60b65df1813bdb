import type { Step } from '../scenario/scenario.ts';
import type { Reach } from './facts.ts';

/** Whom a step would reach, or null when nobody: *other* without a text connector is done by hand and needs no address. */
export function reachedBy(step: Step, reach: Reach): string | null {
	if (step.channel !== 'other') return reach[step.channel];
	return step.textConnector === null ? 'by hand' : (reach.text[step.textConnector] ?? null);
}
