import { boardFilterIn, narrowsBoard } from '#lib/board/filter.ts';
import type { PageServerLoad } from './$types';

const USUAL = 100;
const MOST = 5000;

/** The board as it stands. `most` cards of each column; the address keeps it, since whoever asked for more wants them back. */
export const load: PageServerLoad = async ({ locals: { api }, depends, url }) => {
	depends('app:board', 'app:view');
	const most = Math.min(MOST, Math.max(USUAL, Math.trunc(Number(url.searchParams.get('most'))) || USUAL));
	const filter = boardFilterIn(url.searchParams);
	const [board, choices, scenarios, views] = await Promise.all([
		api.board.all({ mostPerColumn: most, ...(narrowsBoard(filter) && { filter }) }),
		api.clients.choices(),
		api.board.scenarios(),
		api.views.list({ list: 'board' }),
	]);
	return { board, most, filter, views, choices: { ...choices, scenarios, people: choices.owners } };
};
