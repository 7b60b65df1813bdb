import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	for (const noun of ['comment', 'dispute', 'promise', 'document']) depends(`app:${noun}`);
	return { rings: await api.bell.list() };
};
