import type { StepName } from '@quittance/core/scenario/scenario.ts';
import type { ActionRow } from '@quittance/db/actions.ts';

/** The step of a planned action; a one-off message has none, and the night never plans one. */
export function stepOf({ id, kind }: Pick<ActionRow, 'id' | 'kind'>): StepName {
	if (kind === 'one-off') throw new Error(`action ${id} is a one-off message and stands on no step`);
	return kind;
}
