import { redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';

/** The day begins at the board. */
export const load = () => {
	redirect(307, paths.board);
};
