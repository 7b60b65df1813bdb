import { officeCallers, officeRouter } from '../trpc.ts';
import { session } from './session.ts';

/** Everything that the back office can ask and do. */
export const office = officeRouter({ session });

export type OfficeApi = typeof office;

/** The procedures as functions, for pages that are made on the server. */
export const createOfficeCaller = officeCallers(office);
