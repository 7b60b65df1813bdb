import { downloadLetter } from '@quittance/api/portal/documents.ts';
import { error } from '@sveltejs/kit';

/** A letter as it was posted (PTL-04). */
export const GET = async ({ locals, params, request }) => {
	const letter = await downloadLetter({ context: locals.context, id: params.id, request, inline: true });
	return letter ?? error(404, 'document.unknown');
};
