import type { inferRouterOutputs } from '@trpc/server';
import { portalCallers, portalRouter } from '../trpc.ts';
import { clients } from './clients.ts';
import { disputes } from './disputes.ts';
import { home } from './home.ts';
import { invoices } from './invoices.ts';
import { live } from './live.ts';
import { payment } from './payment.ts';
import { promises } from './promises.ts';
import { reminders } from './reminders.ts';
import { session } from './session.ts';

/** Everything that the portal can ask and do. */
export const portal = portalRouter({ session, clients, home, invoices, live, payment, promises, disputes, reminders });

export type PortalApi = typeof portal;

/** What each procedure answers, for whoever shows it. */
export type PortalAnswers = inferRouterOutputs<PortalApi>;

/** The procedures as functions, for pages that are made on the server. */
export const createPortalCaller = portalCallers(portal);
