import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { desk } from '#lib/server/desk.ts';

export const load = () => redirect(303, resolve('/sign-in'));

export const actions = {
	default: async ({ cookies }) => {
		const { door, cookie } = desk();
		const sessionId = cookies.get(cookie.name);
		if (sessionId) await door.signOut(sessionId);
		cookies.delete(cookie.name, cookie.options);
		redirect(303, resolve('/sign-in'));
	},
};
