import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { hall } from '#lib/server/hall.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.contact) redirect(303, paths.home);
};

export const actions = {
	default: async ({ request, getClientAddress }) => {
		const typed = (await request.formData()).get('email');
		const email = typeof typed === 'string' ? typed.trim() : '';
		const asked = await hall().door.askForLink(email, { address: getClientAddress() });
		return asked.ok ? { sentTo: email } : fail(429, { refused: asked, email });
	},
} satisfies Actions;
