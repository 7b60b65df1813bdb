import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, url, depends }) => {
	depends(`app:client:${id}`);
	const [said, underway] = await Promise.all([
		api.reminders.ofClient({ clientId: id, cursor: url.searchParams.get('before') ?? undefined }),
		api.messages.underway({ clientId: id }),
	]);
	return { said, underway };
};

export const actions = {
	takeBack: async ({ request, locals: { api } }) => {
		const back = await attempt(api.messages.takeBack({ id: typed(await request.formData(), 'id') }));
		return back.ok ? undefined : fail(400, { refused: back });
	},
	finish: async ({ request, locals: { api } }) => {
		const done = await attempt(api.messages.finish({ id: typed(await request.formData(), 'id') }));
		return done.ok ? undefined : fail(400, { refused: done });
	},
} satisfies Actions;
