import type { Office } from '@quittance/commands/office.ts';
import type { ListedOrganization, Night } from '@quittance/db/beyond-the-wall.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { Carrier } from '@quittance/delivery/carrier.ts';
import type { EmailPort } from '@quittance/delivery/email/email-port.ts';
import type { LetterParcel } from '@quittance/delivery/letter/letter-carrier.ts';
import type { LetterAddress } from '@quittance/delivery/letter/letter-pages.ts';
import type { TextParcel, TextTo } from '@quittance/delivery/other/text-carrier.ts';
import type { TextChannel } from '@quittance/delivery/other/text-connector.ts';
import type { DocumentStore } from '@quittance/documents/document-store.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

/** What every job of a worker has at hand. */
export type Worker = {
	/** Unique to the process: it stands in the deliveries that it holds. */
	readonly id: string;
	readonly settings: Settings;
	readonly office: Office;
	readonly night: Night;
	readonly post: EmailPort;
	/** Makes letters, and posts them where a print shop is connected; else, and without one, they wait for a person. */
	readonly letters: Carrier<LetterAddress, LetterParcel> | undefined;
	/** Carries text messages on these channels; steps on others wait for a person. */
	readonly texts?:
		{ readonly carrier: Carrier<TextTo, TextParcel>; readonly channels: readonly TextChannel[] } | undefined;
	/** Keeps letters as they were printed; not kept where it is absent. */
	readonly documents?: DocumentStore | undefined;
	readonly log: Log;
	/** Told to stop: finish what is in hand, begin nothing. */
	readonly stopping: AbortSignal;
	/** Deliveries that one of its lanes holds; another lane leaves them alone. */
	readonly inHand: Set<string>;
};

/** The worker as it acts inside an organization. */
export const actorFor = ({ id }: Worker, organizationId: string): Actor => ({ organizationId, kind: 'worker', id });

/** Does something for each organization; what goes wrong for one is logged, and the next has its turn. */
export async function forEachOrganization(
	worker: Worker,
	event: string,
	act: (organization: ListedOrganization) => Promise<void>,
): Promise<void> {
	for (const organization of await worker.night.organizations()) {
		if (worker.stopping.aborted) return;
		await act(organization).catch((fault: unknown) =>
			worker.log('error', event, { organization: organization.id, fault }),
		);
	}
}
