import type { PortalContext } from '@quittance/api/context.ts';
import { createPortalCaller } from '@quittance/api/portal/router.ts';
import { reportFault } from '@quittance/frame/faults.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { hall } from './hall.ts';

export type PortalCaller = ReturnType<typeof createPortalCaller>;

type Asker = Pick<RequestEvent, 'locals'>;

/** The context of a request's procedures; `received` are files that came with its form and are kept already. */
export function contextOf({ locals }: Asker, received?: PortalContext['received']): PortalContext {
	const { portal, now, documents, log } = hall();
	const { contact, language, requestId } = locals;
	return { portal, now, contact, language, requestId, documents, received, fault: reportFault(log) };
}

/** The procedures in the name of whoever asks, for pages that are made on the server. */
export const callerOf = (event: Asker, received?: PortalContext['received']): PortalCaller =>
	createPortalCaller(contextOf(event, received));
