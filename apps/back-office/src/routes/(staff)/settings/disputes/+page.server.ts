import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	depends('app:organization');
	return api.settings.disputeReasons();
};
