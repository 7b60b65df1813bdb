import { owedFilterIn } from '#lib/owed/filter.ts';
import type { PageServerLoad } from './$types';

/** Totals over a large book may come later than the first rows, which do not wait longer for them than nobody notices. */
const PATIENCE_MS = 60;

/** The first page of who owes what, as the address narrows and sorts it. */
export const load: PageServerLoad = async ({ locals: { api }, depends, url }) => {
	for (const noun of [
		'client',
		'import',
		'invoice',
		'payment',
		'match',
		'hold',
		'dispute',
		'promise',
		'action',
		'view',
	])
		depends(`app:${noun}`);
	const filter = owedFilterIn(url.searchParams);
	const totals = api.owed.totals(filter);
	totals.catch(() => {});
	const [page, choices, views] = await Promise.all([
		api.owed.list({ ...filter, cursor: url.searchParams.get('after') ?? undefined }),
		api.owed.choices(),
		api.views.list({ list: 'owed' }),
	]);
	const soon = await Promise.race([totals, new Promise<undefined>((late) => setTimeout(late, PATIENCE_MS))]);
	return { filter, page, choices, views, totals: soon ?? totals };
};
