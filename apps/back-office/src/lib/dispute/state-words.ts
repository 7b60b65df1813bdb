import type { DisputeState } from '@quittance/core/dispute/dispute-state.ts';
import { m } from '#lib/paraglide/messages.js';

/** How a dispute stands. */
export const stateWords: Readonly<Record<DisputeState, () => string>> = {
	open: m.dispute_state_open,
	'under review': m.dispute_state_review,
	accepted: m.dispute_state_accepted,
	refused: m.dispute_state_refused,
	closed: m.dispute_state_closed,
};

/** What brings it into a state, as a button says it. */
export const moveWords: Readonly<Record<DisputeState, () => string>> = {
	open: m.dispute_move_review,
	'under review': m.dispute_move_review,
	accepted: m.dispute_move_accepted,
	refused: m.dispute_move_refused,
	closed: m.dispute_move_closed,
};

/** What follows from it for the contested part. */
export const outcomeWords: Readonly<Record<DisputeState, () => string>> = {
	open: m.dispute_outcome_held,
	'under review': m.dispute_outcome_held,
	accepted: m.dispute_outcome_credit,
	refused: m.dispute_outcome_chased,
	closed: m.dispute_outcome_chased,
};
