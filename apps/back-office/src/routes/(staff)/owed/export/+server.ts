import { error } from '@sveltejs/kit';
import { owedFilterIn } from '#lib/owed/filter.ts';
import { owedFile } from '#lib/server/owed-file.ts';
import type { RequestHandler } from './$types';

/** Who owes what, all of it as the address narrows and sorts it, as an Excel file. */
export const GET: RequestHandler = async (event) =>
	(await owedFile(event, owedFilterIn(event.url.searchParams))) ?? error(403, 'act.notForRole');
