import { error, fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import type { Actions, PageServerLoad } from './$types';

/** One that was restored meanwhile leads to its file. */
export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends(`app:client:${id}`, 'app:import');
	const kept = await attempt(api.deletions.file({ id }));
	if (kept.ok) return { kept: kept.value };
	const file = await attempt(api.clients.file({ id }));
	if (file.ok) redirect(307, paths.client(id));
	error(404);
};

export const actions = {
	restore: async ({ locals: { api }, params: { id } }) => {
		const restored = await attempt(api.deletions.restore({ clientId: id }));
		if (!restored.ok) return fail(409, { refused: restored });
		redirect(303, paths.client(id));
	},
} satisfies Actions;
