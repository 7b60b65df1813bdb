import { redirect } from '@sveltejs/kit';
import { boardFilterIn, callsAddress, narrowsBoard } from '#lib/board/filter.ts';
import { attempt } from '#lib/server/attempt.ts';
import type { PageServerLoad } from './$types';

/** The calls that are left, and the one that is being made; without a card, the first that nobody else holds. */
export const load: PageServerLoad = async ({ locals: { api }, depends, url, parent }) => {
	depends('app:card', 'app:action', 'app:run', 'app:import', 'app:calls');
	const filter = boardFilterIn(url.searchParams);
	const pile = await api.calls.pile(narrowsBoard(filter) ? { filter } : {});
	const asked = url.searchParams.get('card');
	if (asked === 'end') return { filter, pile, asked, call: undefined };
	if (asked === null) {
		const { staff } = await parent();
		const first = pile.find(({ claim }) => claim === null || claim.by === staff.id);
		redirect(307, callsAddress(filter, first?.id ?? 'end'));
	}
	const call = await attempt(api.calls.one({ id: asked }));
	if (call.ok) depends(`app:client:${call.value.client.id}`);
	return { filter, pile, asked, call: call.ok ? call.value : undefined };
};
