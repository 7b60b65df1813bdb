import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	depends('app:sheet');
	return { sheets: await api.sheets.list() };
};

export const actions = {
	create: async ({ request, locals: { api } }) => {
		const name = typed(await request.formData(), 'name');
		const created = await attempt(api.sheets.create({ name }));
		if (!created.ok) return fail(400, { typed: name, refused: created });
		redirect(303, paths.sheet(created.value.sheetId));
	},
} satisfies Actions;
