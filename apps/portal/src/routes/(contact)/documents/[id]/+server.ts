import { downloadDocument } from '@quittance/api/portal/documents.ts';
import { error } from '@sveltejs/kit';
import { contextOf } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** A file that the contact may see, streamed; another's is not there. */
export const GET: RequestHandler = async (event) => {
	const file = await downloadDocument({
		context: contextOf(event),
		id: event.params.id,
		request: event.request,
		inline: true,
	});
	return file ?? error(404, 'document.unknown');
};
