import type { SignedContact } from '@quittance/auth/contact.ts';
import type { SecondFactor } from '@quittance/auth/second-factor.ts';
import type { StaffDoor } from '@quittance/auth/staff-door.ts';
import type { Staff } from '@quittance/auth/staff.ts';
import type { Office } from '@quittance/commands/office.ts';
import type { Connected } from '@quittance/commands/planning.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import type { Portal } from '@quittance/db/portal.ts';
import type { TelephonyConnector } from '@quittance/delivery/phone/telephony-connector.ts';
import type { LetterPress } from '@quittance/delivery/letter/letter-press.ts';
import type { DocumentStore, StoredDocument } from '@quittance/documents/document-store.ts';
import type { ReportFault } from './fault.ts';

type Request = {
	/** Of the page that asked. */
	readonly language: 'fr' | 'en';
	readonly requestId: string;
	readonly fault: ReportFault;
	/** Where files are kept; a procedure that needs it where none is open is a fault. */
	readonly documents?: DocumentStore | undefined;
	/** Files that came with this request's form and are kept already. The server puts them here: no browser says where bytes are. */
	readonly received?: readonly StoredDocument[] | undefined;
};

/** What the worker is asked to do, in the transaction that makes it necessary. */
export type Later = Readonly<
	Record<'lookIntoFile' | 'takeFile', (tx: Tx, actor: Actor, id: string) => Promise<void>> & {
		/** Not before `at`: until then it can be called back. */
		sendDelivery: (tx: Tx, actor: Actor, id: string, at: Date) => Promise<void>;
	}
>;

/** What the back office's server hands to each request. */
export type OfficeContext = Request & {
	readonly office: Office;
	readonly staff: Staff | undefined;
	/** What the database keeps of the session in which they ask. */
	readonly sessionHash?: string | undefined;
	/** Whether a password is theirs (auth's staff door); a procedure that asks where there is no door is a fault. */
	readonly confirm?: StaffDoor['confirm'] | undefined;
	/** Whether a code of a second factor is theirs; likewise. */
	readonly confirmCode?: StaffDoor['confirmCode'] | undefined;
	/** What keeps second factors; none where the installation has no key. */
	readonly factor?: SecondFactor | undefined;
	/** What carries letters and texts, for previews and for why; without letters and texts when absent. */
	readonly connected?: Connected | undefined;
	/** Prints the letters that somebody looks at; who asks where there is none is a fault. */
	readonly press?: Pick<LetterPress, 'printAll' | 'draw'> | undefined;
	/** The exchange at an address; over HTTP when absent. */
	readonly exchangeAt?: ((url: string) => TelephonyConnector) | undefined;
	/** A procedure that needs the worker where none is asked is a fault. */
	readonly later?: Later | undefined;
};

/** What the portal's server hands to each request: the way to a database of one contact, never one of everybody. */
export type PortalContext = Request & {
	readonly portal: Pick<Portal, 'as'>;
	readonly now: () => Date;
	readonly contact: SignedContact | undefined;
};
