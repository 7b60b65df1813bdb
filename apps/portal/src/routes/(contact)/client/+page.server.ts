import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { chooseClient } from '#lib/server/chosen-client.ts';

export const load = () => redirect(303, resolve('/'));

export const actions = {
	default: async ({ request, cookies }) => {
		const chosen = (await request.formData()).get('client');
		if (typeof chosen === 'string') chooseClient(cookies, chosen);
		redirect(303, resolve('/'));
	},
};
