import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	for (const noun of ['group', 'scenario', 'import']) depends(`app:${noun}`);
	return { groups: await api.groups.list() };
};

export const actions = {
	create: async ({ request, locals: { api } }) => {
		const name = typed(await request.formData(), 'name');
		const created = await attempt(api.groups.create({ name }));
		return created.ok ? { created: name.trim() } : fail(400, { typed: name, refused: created });
	},
} satisfies Actions;
