import { ofClient } from '#lib/loads-again.ts';
import type { PageServerLoad } from './$types';

const lists = ['open', 'overdue', 'paid'] as const;

export const load: PageServerLoad = async (event) => {
	const { client } = await event.parent();
	event.depends(ofClient(client?.id));
	const asked = event.url.searchParams.get('which');
	const which = lists.find((list) => list === asked) ?? 'open';
	const after = event.url.searchParams.get('after') ?? undefined;
	const list = client && (await event.locals.api.invoices.list({ clientId: client.id, which, after }));
	return { which, first: after === undefined, list };
};
