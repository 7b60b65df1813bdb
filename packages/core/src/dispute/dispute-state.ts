import { allow, refuse, type Outcome } from '../outcome.ts';

/** accepted: a credit note is expected, and the part stays out of the reminders until it comes (INV-09). */
export type DisputeState = 'open' | 'under review' | 'accepted' | 'refused' | 'closed';

const mayBecome: Readonly<Record<DisputeState, readonly DisputeState[]>> = {
	open: ['under review', 'accepted', 'refused', 'closed'],
	'under review': ['accepted', 'refused', 'closed'],
	accepted: ['closed', 'under review'],
	refused: ['closed', 'under review'],
	closed: ['under review'],
};

/** Moves a dispute on, or reopens it for review; refused for any other step. */
export const moveDispute = (from: DisputeState, to: DisputeState): Outcome<DisputeState, 'dispute.wrongState'> =>
	mayBecome[from].includes(to) ? allow(to) : refuse('dispute.wrongState', { from, to });

/** What may become of a dispute from here, in the order of its life. */
export const nextDisputeStates = (from: DisputeState): readonly DisputeState[] => mayBecome[from];

/** The disputed part leaves the reminders as long as nobody refused or closed it. */
export const disputeHolds = (state: DisputeState): boolean => state !== 'refused' && state !== 'closed';

/** Whether the staff still owes it an answer or a decision: once accepted, refused or closed, nobody has to look. */
export const disputeAsks = (state: DisputeState): boolean => state === 'open' || state === 'under review';
