import type { DocumentRefusal } from '@quittance/documents/document-store.ts';
import { takenExtensions } from '@quittance/documents/kinds.ts';
import { forget, MalformedForm, receiveForm, type ReceiveForm } from '@quittance/documents/receive-form.ts';
import type { Refused } from '@quittance/core/outcome.ts';
import { error, type RequestEvent } from '@sveltejs/kit';
import { callerOf, type OfficeCaller } from '#lib/server/api.ts';
import { desk } from '#lib/server/desk.ts';

/** What a file field offers to choose; what a file is, its content says. */
export const accepted: string = takenExtensions.map((extension) => `.${extension}`).join(',');

type Received =
	| {
			readonly ok: true;
			readonly fields: FormData;
			/** The procedures, with the files of this form in their hands. */
			readonly api: OfficeCaller;
			/** The form came to nothing: its files go. */
			readonly forget: () => Promise<void>;
	  }
	| { readonly ok: false; readonly fields: FormData; readonly refused: Refused<DocumentRefusal | 'document.tooMany'> };

/** Reads a form with files, each kept while it arrives; of a file that is refused the words stay. */
export async function receiveFiles(
	event: Pick<RequestEvent, 'locals' | 'request'>,
	limits: Pick<ReceiveForm, 'most' | 'mostFiles'> = {},
): Promise<Received> {
	const { staff } = event.locals;
	if (!staff) error(401);
	const { documents } = desk();
	const form = await receiveForm(event.request, documents, { ...limits, organizationId: staff.organizationId }).catch(
		misuse,
	);
	if (!form.ok) {
		const { fields, ...refused } = form;
		return { ok: false, fields, refused };
	}
	const { fields, files } = form.value;
	return { ok: true, fields, api: callerOf(event, files), forget: () => forget(documents, files) };
}

function misuse(fault: unknown): never {
	if (fault instanceof MalformedForm) error(400, 'form');
	throw fault as Error;
}
