import { downloadDocument } from '@quittance/api/office/documents.ts';
import { error } from '@sveltejs/kit';
import { contextOf } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** A client's file, shown in the browser where that is safe; `?save` has it saved. Whoever may not see the client finds nothing. */
export const GET: RequestHandler = async (event) => {
	const { params, request, url } = event;
	const inline = !url.searchParams.has('save');
	const file = await downloadDocument({ context: contextOf(event), id: params.id, request, inline });
	return file ?? error(404, 'document.unknown');
};
