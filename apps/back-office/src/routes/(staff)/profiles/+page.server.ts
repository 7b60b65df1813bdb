import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	for (const noun of ['profile', 'scenario', 'import']) depends(`app:${noun}`);
	return { profiles: await api.profiles.list() };
};

export const actions = {
	create: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const values = { name: typed(form, 'name'), isDefault: form.has('default') };
		const created = await attempt(api.profiles.create(values));
		return created.ok ? { created: values.name.trim() } : fail(400, { values, refused: created });
	},
} satisfies Actions;
