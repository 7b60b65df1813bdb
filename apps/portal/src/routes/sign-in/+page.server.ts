import { fail, redirect } from '@sveltejs/kit';
import { hall } from '#lib/server/hall.ts';

export const load = ({ locals }) => {
	if (locals.contact) redirect(303, '/');
};

export const actions = {
	default: async ({ request, getClientAddress }) => {
		const email = String((await request.formData()).get('email') ?? '').trim();
		const asked = await hall().door.askForLink(email, { address: getClientAddress() });
		return asked.ok ? { sentTo: email } : fail(429, { refused: asked, email });
	},
};
