import { redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { chooseClient } from '#lib/server/chosen-client.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, paths.home);

export const actions = {
	default: async ({ request, cookies }) => {
		const chosen = (await request.formData()).get('client');
		if (typeof chosen === 'string') chooseClient(cookies, chosen);
		redirect(303, paths.home);
	},
} satisfies Actions;
