import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends('app:task', `app:client:${id}`);
	return { tasks: await api.tasks.ofClient({ clientId: id }) };
};
