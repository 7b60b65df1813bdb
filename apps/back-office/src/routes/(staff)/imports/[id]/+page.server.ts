import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends('app:file');
	return { file: await api.imports.file({ id }) };
};

export const actions = {
	take: async ({ locals: { api }, params: { id } }) => {
		const taken = await attempt(api.imports.take({ id }));
		return taken.ok ? {} : fail(409, { refused: taken });
	},
	again: async ({ locals: { api }, params: { id } }) => {
		const asked = await attempt(api.imports.lookAgain({ id }));
		return asked.ok ? {} : fail(409, { refused: asked });
	},
	withdraw: async ({ locals: { api }, params: { id } }) => {
		const withdrawn = await attempt(api.imports.withdraw({ id }));
		if (!withdrawn.ok) return fail(409, { refused: withdrawn });
		redirect(303, paths.imports);
	},
} satisfies Actions;
