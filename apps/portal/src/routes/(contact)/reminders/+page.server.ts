import { api } from '#lib/server/api.ts';
import { shown } from '#lib/server/attempt.ts';

export const load = async (event) => {
	const { client } = await event.parent();
	const after = event.url.searchParams.get('after') ?? undefined;
	const list = client && (await shown(api(event).reminders.list({ clientId: client.id, after })));
	return { first: after === undefined, list };
};
