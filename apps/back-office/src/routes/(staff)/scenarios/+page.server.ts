import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	for (const noun of ['scenario', 'profile', 'group']) depends(`app:${noun}`);
	return api.scenarios.list();
};

export const actions = {
	add: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const values = { of: typed(form, 'of'), like: typed(form, 'like'), templates: typed(form, 'templates') };
		const [kind, id = ''] = values.of.split(' ');
		const added = await attempt(
			api.scenarios.add({
				of: kind === 'group' ? { groupId: id } : { profileId: id },
				like: values.like,
				templates: values.templates === 'its own' ? 'its own' : 'the same',
			}),
		);
		if (added.ok) redirect(303, paths.scenario(added.value.scenarioId));
		return fail(400, { values, refused: added });
	},
} satisfies Actions;
