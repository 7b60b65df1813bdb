import type { PortalContext } from '@quittance/api/context.ts';
import type { ContactDoor } from '@quittance/auth/contact-door.ts';
import type { SessionCookie } from '@quittance/auth/session-cookie.ts';
import type { DocumentStore } from '@quittance/documents/document-store.ts';
import type { Log } from '@quittance/frame/log.ts';
import { running } from '@quittance/frame/running.ts';

/** What server.ts opened for the pages. */
export type Hall = {
	readonly door: ContactDoor;
	readonly cookie: SessionCookie;
	readonly secure: boolean;
	readonly documents: DocumentStore;
	readonly log: Log;
	/** The way to a database of one contact; there is none of everybody. */
	readonly portal: PortalContext['portal'];
	readonly now: () => Date;
};

export const hall = (): Hall => running() as Hall;
