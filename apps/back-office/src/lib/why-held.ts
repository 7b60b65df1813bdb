import type { Act } from '@quittance/core/rights/acts.ts';
import type { Right } from '@quittance/core/rights/client-right.ts';
import { createContext } from 'svelte';

/** Why whoever is at this desk may not do an act, with their right on the client where one is concerned; undefined when they may. */
export type WhyHeld = (act: Act, right?: Right) => string | undefined;

/** Said once, in the layout of the staff; a button holds itself back with what it answers. */
export const [getWhyHeld, setWhyHeld] = createContext<WhyHeld>();
