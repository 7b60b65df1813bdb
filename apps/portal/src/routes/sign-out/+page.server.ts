import { sessionCookie } from '@quittance/auth/session-cookie.ts';
import { redirect } from '@sveltejs/kit';

export const load = () => redirect(303, '/sign-in');

export const actions = {
	default: async ({ platform, cookies }) => {
		const { name, options } = sessionCookie('contact', platform.secure);
		const sessionId = cookies.get(name);
		if (sessionId) await platform.door.signOut(sessionId);
		cookies.delete(name, options);
		redirect(303, '/sign-in');
	},
};
