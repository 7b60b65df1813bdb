import { createPortalCaller } from '@quittance/api/portal/router.ts';
import type { RequestEvent } from '@sveltejs/kit';

/** The portal's procedures in the name of whoever asks, for pages that are made on the server. */
export const api = (event: Pick<RequestEvent, 'locals'>) => createPortalCaller(event.locals.context);
