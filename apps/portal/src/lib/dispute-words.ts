import type { DisputeState } from '@quittance/core/dispute/dispute-state.ts';
import { m } from '#lib/paraglide/messages.js';

/** How a dispute stands, as the client reads it. */
export const stateWords: Readonly<Record<DisputeState, () => string>> = {
	open: m.dispute_state_open,
	'under review': m.dispute_state_review,
	accepted: m.dispute_state_accepted,
	refused: m.dispute_state_refused,
	closed: m.dispute_state_closed,
};

/** Whether only the client can carry it on: it was answered, and nothing is decided. */
export const yourTurn = ({ state, answered }: { readonly state: DisputeState; readonly answered: boolean }): boolean =>
	answered && (state === 'open' || state === 'under review');
