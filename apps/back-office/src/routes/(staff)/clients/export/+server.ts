import { error } from '@sveltejs/kit';
import { filterIn } from '#lib/clients/filter.ts';
import { clientsFile } from '#lib/server/clients-file.ts';
import type { RequestHandler } from './$types';

/** The clients, all of them as the address narrows and sorts them, as an Excel file. */
export const GET: RequestHandler = async (event) =>
	(await clientsFile(event, filterIn(event.url.searchParams))) ?? error(403, 'act.notForRole');
