import { ofClient } from '#lib/loads-again.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { client } = await event.parent();
	event.depends(ofClient(client?.id));
	const after = event.url.searchParams.get('after') ?? undefined;
	const list = client && (await event.locals.api.reminders.list({ clientId: client.id, after }));
	return { first: after === undefined, list };
};
