import { sessionCookie } from '@quittance/auth/session-cookie.ts';
import { redirect } from '@sveltejs/kit';
import { hall } from '#lib/server/hall.ts';

export const load = () => redirect(303, '/sign-in');

export const actions = {
	default: async ({ cookies }) => {
		const { name, options } = sessionCookie('contact', hall().secure);
		const sessionId = cookies.get(name);
		if (sessionId) await hall().door.signOut(sessionId);
		cookies.delete(name, options);
		redirect(303, '/sign-in');
	},
};
