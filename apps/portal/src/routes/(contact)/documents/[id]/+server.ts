import { downloadDocument } from '@quittance/api/portal/documents.ts';
import { error } from '@sveltejs/kit';

/** A file that the contact may see, streamed; another's is not there. */
export const GET = async ({ locals, params, request }) => {
	const file = await downloadDocument({ context: locals.context, id: params.id, request, inline: true });
	return file ?? error(404, 'document.unknown');
};
