import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	depends('app:session');
	return { sessions: await api.account.sessions() };
};

export const actions = {
	password: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const asked = { current: typed(form, 'current'), password: typed(form, 'password') };
		const changed = await attempt(api.account.changePassword(asked));
		return changed.ok ? { done: 'password' as const } : fail(400, { refused: changed });
	},

	end: async ({ request, locals: { api } }) => {
		await api.account.endSession({ id: typed(await request.formData(), 'session') });
		return { done: 'end' as const };
	},

	endOthers: async ({ locals: { api } }) => {
		await api.account.endOthers();
		return { done: 'end' as const };
	},
} satisfies Actions;
