import { downloadLetter } from '@quittance/api/office/documents.ts';
import { error } from '@sveltejs/kit';
import { contextOf } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** A letter as it was printed, by its delivery. */
export const GET: RequestHandler = async (event) => {
	const { params, request } = event;
	const letter = await downloadLetter({ context: contextOf(event), id: params.id, request, inline: true });
	return letter ?? error(404, 'document.unknown');
};
