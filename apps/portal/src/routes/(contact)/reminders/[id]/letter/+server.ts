import { downloadLetter } from '@quittance/api/portal/documents.ts';
import { error } from '@sveltejs/kit';
import { contextOf } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** A letter as it was posted (PTL-04). */
export const GET: RequestHandler = async (event) => {
	const letter = await downloadLetter({
		context: contextOf(event),
		id: event.params.id,
		request: event.request,
		inline: true,
	});
	return letter ?? error(404, 'document.unknown');
};
