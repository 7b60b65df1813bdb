import { api } from '#lib/server/api.ts';
import { shown } from '#lib/server/attempt.ts';

export const load = async (event) => {
	const { client } = await event.parent();
	return { disputes: client ? await shown(api(event).disputes.list({ clientId: client.id })) : [] };
};
