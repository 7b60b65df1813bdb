import { api } from '#lib/server/api.ts';
import { chosenClient } from '#lib/server/chosen-client.ts';
import { shown } from '#lib/server/attempt.ts';

/** Who is signed in, for whom they act, and to whom money is owed; every page below knows it. */
export const load = async (event) => {
	event.depends('portal:client');
	const { clients, creditor, today } = await shown(api(event).clients.mine());
	return { clients, creditor, today, client: chosenClient(event.cookies, clients) };
};
