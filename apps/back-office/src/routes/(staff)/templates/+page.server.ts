import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	for (const noun of ['template', 'scenario']) depends(`app:${noun}`);
	return { templates: await api.templates.list() };
};
