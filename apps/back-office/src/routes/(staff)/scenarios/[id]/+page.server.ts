import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	for (const noun of ['scenario', 'profile', 'group', 'template']) depends(`app:${noun}`);
	return { scenario: await api.scenarios.one({ id }) };
};
