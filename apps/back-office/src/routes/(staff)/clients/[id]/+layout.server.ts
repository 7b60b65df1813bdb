import type { LayoutServerLoad } from './$types';

/** Who the client is and all that it owes: every part of the file stands under it. */
export const load: LayoutServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends(`app:client:${id}`, 'app:profile', 'app:group', 'app:import', 'app:run');
	const [file, open] = await Promise.all([api.clients.file({ id }), api.invoices.ofClient({ clientId: id })]);
	return { file, open };
};
