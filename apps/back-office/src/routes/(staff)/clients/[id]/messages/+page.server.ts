import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, url, depends }) => {
	depends(`app:client:${id}`);
	return { said: await api.reminders.ofClient({ clientId: id, cursor: url.searchParams.get('before') ?? undefined }) };
};
