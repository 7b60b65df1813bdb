import { error } from '@sveltejs/kit';
import { dev } from '$app/env';
import type { PageServerLoad } from './$types';

/** The sheet of parts is for who builds pages: where Quittance is deployed there is no such page. */
export const load: PageServerLoad = () => {
	if (!dev) error(404);
};
