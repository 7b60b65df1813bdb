import { filterIn } from '#lib/clients/filter.ts';
import type { PageServerLoad } from './$types';

/** Totals over a large book may come later than its first page, which does not wait longer for them than nobody notices. */
const PATIENCE_MS = 60;

/** The first page of the list, as the address narrows and sorts it. */
export const load: PageServerLoad = async ({ locals: { api }, depends, url }) => {
	for (const noun of [
		'client',
		'profile',
		'group',
		'tag',
		'import',
		'payment',
		'match',
		'hold',
		'dispute',
		'promise',
		'view',
	])
		depends(`app:${noun}`);
	const filter = filterIn(url.searchParams);
	const totals = api.clients.totals(filter);
	totals.catch(() => {});
	const [page, choices, views] = await Promise.all([
		api.clients.list({ ...filter, cursor: url.searchParams.get('after') ?? undefined }),
		api.clients.choices(),
		api.views.list({ list: 'clients' }),
	]);
	const soon = await Promise.race([totals, new Promise<undefined>((late) => setTimeout(late, PATIENCE_MS))]);
	return { filter, page, choices, views, totals: soon ?? totals };
};
