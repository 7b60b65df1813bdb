import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	const told = await api.invoices.file({ id });
	const { client } = await api.clients.file({ id: told.invoice.clientId });
	depends(`app:client:${client.id}`, 'app:import', 'app:run');
	return { ...told, client: { id: client.id, name: client.name } };
};
