import type { PageServerLoad } from './$types';

const USUAL = 100;
const MOST = 1000;

/** The board as it stands. `most` cards of each column; the address keeps it, since whoever asked for more wants them back. */
export const load: PageServerLoad = async ({ locals: { api }, depends, url }) => {
	depends('app:board');
	const most = Math.min(MOST, Math.max(USUAL, Math.trunc(Number(url.searchParams.get('most'))) || USUAL));
	return { board: await api.board.all({ mostPerColumn: most }), most };
};
