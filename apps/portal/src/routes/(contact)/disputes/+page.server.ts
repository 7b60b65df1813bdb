import { ofClient } from '#lib/loads-again.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { client } = await event.parent();
	event.depends(ofClient(client?.id));
	return { disputes: client ? await event.locals.api.disputes.list({ clientId: client.id }) : [] };
};
