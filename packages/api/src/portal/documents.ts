import { documentById } from '@quittance/db/documents.ts';
import { messageSent } from '@quittance/db/portal-reminders.ts';
import { download } from '@quittance/documents/download.ts';
import type { SignedContact } from '@quittance/auth/contact.ts';
import { anId } from '../input.ts';
import type { PortalContext } from '../context.ts';

type Asked = {
	readonly context: PortalContext;
	readonly id: string;
	readonly request: Request;
	/** Show it in the browser where that is safe. */
	readonly inline: boolean;
};

/** The bytes of a document that the contact may see, streamed (PTL-03); undefined when there is none, none of theirs, or nobody is signed in. */
export const downloadDocument = ({ context, id, request, inline }: Asked): Promise<Response | undefined> =>
	streamed(context, request, inline, async (contact) => {
		const document = await asked(context, contact).read(contact.organizationId, (tx) =>
			documentById(tx, anId.parse(id)),
		);
		return document && { key: document.key, name: document.name };
	});

/** A letter as it was sent, streamed (PTL-04); undefined for a message that was none. */
export const downloadLetter = ({ context, id, request, inline }: Asked): Promise<Response | undefined> =>
	streamed(context, request, inline, async (contact) => {
		const message = await asked(context, contact).read(contact.organizationId, (tx) => messageSent(tx, anId.parse(id)));
		return message?.documentKey ? { key: message.documentKey, name: `${message.subject ?? 'letter'}.pdf` } : undefined;
	});

type Wanted = { readonly key: string; readonly name: string };

const asked = ({ portal }: PortalContext, contact: SignedContact) => portal.as(contact);

async function streamed(
	{ contact, documents }: PortalContext,
	request: Request,
	inline: boolean,
	find: (contact: SignedContact) => Promise<Wanted | undefined>,
): Promise<Response | undefined> {
	if (!contact) return undefined;
	if (!documents) throw new Error('no document store is open');
	const wanted = await find(contact);
	return wanted && download(documents, { ...wanted, inline }, request);
}
