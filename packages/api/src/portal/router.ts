import { portalCallers, portalRouter } from '../trpc.ts';
import { session } from './session.ts';

/** Everything that the portal can ask and do. */
export const portal = portalRouter({ session });

export type PortalApi = typeof portal;

/** The procedures as functions, for pages that are made on the server. */
export const createPortalCaller = portalCallers(portal);
