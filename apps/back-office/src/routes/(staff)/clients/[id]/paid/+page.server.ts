import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, url, depends }) => {
	depends(`app:client:${id}`);
	return {
		paid: await api.invoices.paidOfClient({ clientId: id, cursor: url.searchParams.get('after') ?? undefined }),
	};
};
