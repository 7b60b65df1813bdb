import { chosenClient } from '#lib/server/chosen-client.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, for whom they act, to whom money is owed, and up to where the pages have heard: asked first, so that nothing falls in between. */
export const load: LayoutServerLoad = async (event) => {
	const cursor = await event.locals.api.live.cursor();
	const { clients, creditor, today } = await event.locals.api.clients.mine();
	return { cursor, clients, creditor, today, client: chosenClient(event.cookies, clients) };
};
