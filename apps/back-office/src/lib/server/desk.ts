import type { OfficeContext } from '@quittance/api/context.ts';
import type { SecondFactor } from '@quittance/auth/second-factor.ts';
import type { StaffDoor } from '@quittance/auth/staff-door.ts';
import type { SessionCookie } from '@quittance/auth/session-cookie.ts';
import type { DocumentStore } from '@quittance/documents/document-store.ts';
import type { Log } from '@quittance/frame/log.ts';
import { running } from '@quittance/frame/running.ts';

/** What server.ts opened for the pages. */
export type Desk = {
	readonly door: StaffDoor;
	/** Absent where the installation has no key to keep them under. */
	readonly factor: SecondFactor | undefined;
	/** Of the link by which an empty installation is taken; the server wrote it into its log. */
	readonly setupToken: string;
	readonly cookie: SessionCookie;
	readonly secure: boolean;
	readonly documents: DocumentStore;
	readonly log: Log;
	/** What every procedure works with, whoever asks. */
	readonly office: Pick<OfficeContext, 'office' | 'connected' | 'later' | 'press'>;
};

export const desk = (): Desk => running() as Desk;
