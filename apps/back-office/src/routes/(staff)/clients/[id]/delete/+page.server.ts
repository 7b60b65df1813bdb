import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions } from './$types';

export const actions = {
	default: async ({ request, locals: { api }, params: { id } }) => {
		const typedName = typed(await request.formData(), 'name');
		const removed = await attempt(api.deletions.remove({ clientId: id, typedName }));
		if (!removed.ok) return fail(409, { typedName, refused: removed });
		redirect(303, paths.deletedClient(id));
	},
} satisfies Actions;
