import type { DisputeState } from '@quittance/core/dispute/dispute-state.ts';

const states: readonly DisputeState[] = ['open', 'under review', 'accepted', 'refused', 'closed'];

/** The state that a form names; undefined for none, and for what is none. */
export const typedState = (text: string): DisputeState | undefined => states.find((state) => state === text);
