import type { Worker } from '@quittance/worker/worker.ts';
import type { Keep } from '../mail-catcher/keep.ts';
import type { Firm } from './firm.ts';
import type { Staff } from './staff.ts';

/** All that a night and the day after it are played with. */
export type Scene = {
	readonly firm: Firm;
	readonly staff: Staff;
	/** Ids of the clients that Karim does not see or may only read. */
	readonly notKarims: ReadonlySet<string>;
	readonly worker: Worker;
	readonly keep: Keep;
	/** Brings the server’s statistics up to date. */
	readonly lookAtTables: () => Promise<void>;
};

/** Who of the two at the desk takes a client's matter: Karim, where he may. */
export const collectorOf = ({ staff, notKarims }: Scene, clientId: string) =>
	notKarims.has(clientId) ? staff.marie : staff.karim;
