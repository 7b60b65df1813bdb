import { redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { desk } from '#lib/server/desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, paths.signIn);

export const actions = {
	default: async ({ cookies }) => {
		const { door, cookie } = desk();
		const sessionId = cookies.get(cookie.name);
		if (sessionId) await door.signOut(sessionId);
		cookies.delete(cookie.name, cookie.options);
		redirect(303, paths.signIn);
	},
} satisfies Actions;
