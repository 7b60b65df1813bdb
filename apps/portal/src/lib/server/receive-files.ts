import type { DocumentRefusal } from '@quittance/documents/document-store.ts';
import { forget, MalformedForm, receiveForm } from '@quittance/documents/receive-form.ts';
import type { Refused } from '@quittance/core/outcome.ts';
import { error, type RequestEvent } from '@sveltejs/kit';
import { callerOf, contextOf, type PortalCaller } from '#lib/server/api.ts';

/** Most of one file that a client sends; the staff may keep larger ones. */
const MOST_BYTES = 25 * 1024 * 1024;

type Received =
	| {
			readonly ok: true;
			readonly fields: FormData;
			/** The procedures, with the files of this form in their hands. */
			readonly api: PortalCaller;
			/** The form came to nothing: its files go. */
			readonly forget: () => Promise<void>;
	  }
	| { readonly ok: false; readonly fields: FormData; readonly refused: Refused<DocumentRefusal | 'document.tooMany'> };

/** Reads a form with files, each kept while it arrives; of a file that is refused the words stay. */
export async function receiveFiles(event: Pick<RequestEvent, 'locals' | 'request'>): Promise<Received> {
	const { contact, documents } = contextOf(event);
	if (!contact) error(401);
	if (!documents) throw new Error('no document store is open');
	const { organizationId } = contact;
	const form = await receiveForm(event.request, documents, { organizationId, most: MOST_BYTES }).catch(misuse);
	if (!form.ok) {
		const { fields, ...refused } = form;
		return { ok: false, fields, refused };
	}
	const { fields, files } = form.value;
	const received = files.map(({ field: _, ...file }) => file);
	return {
		ok: true,
		fields,
		api: callerOf(event, received),
		forget: () => forget(documents, files),
	};
}

function misuse(fault: unknown): never {
	if (fault instanceof MalformedForm) error(400, 'form');
	throw fault as Error;
}
