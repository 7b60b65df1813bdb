import { officeCallers, officeRouter } from '../trpc.ts';
import { disputes } from './disputes.ts';
import { documents } from './documents.ts';
import { session } from './session.ts';

/** Everything that the back office can ask and do. */
export const office = officeRouter({ disputes, documents, session });

export type OfficeApi = typeof office;

/** The procedures as functions, for pages that are made on the server. */
export const createOfficeCaller = officeCallers(office);
