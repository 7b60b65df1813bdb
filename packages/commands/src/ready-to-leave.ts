import type { AsSent } from '@quittance/db/deliveries.ts';

/** What a channel makes of a delivery: what is kept of it, and what its carrier needs. */
export type Ready<Taken> = { readonly asSent: AsSent; readonly taken: Taken };
