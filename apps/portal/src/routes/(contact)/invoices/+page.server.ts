import { api } from '#lib/server/api.ts';
import { shown } from '#lib/server/attempt.ts';

const lists = ['open', 'overdue', 'paid'] as const;

export const load = async (event) => {
	const { client } = await event.parent();
	const asked = event.url.searchParams.get('which');
	const which = lists.find((list) => list === asked) ?? 'open';
	const after = event.url.searchParams.get('after') ?? undefined;
	const list = client && (await shown(api(event).invoices.list({ clientId: client.id, which, after })));
	return { which, first: after === undefined, list };
};
