import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { client } = await event.parent();
	event.depends(`app:client:${client?.id}`);
	return { disputes: client ? await event.locals.api.disputes.list({ clientId: client.id }) : [] };
};
