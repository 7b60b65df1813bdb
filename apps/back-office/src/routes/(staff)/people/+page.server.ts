import { fail } from '@sveltejs/kit';
import { typedRole } from '#lib/people/typed-role.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	depends('app:collaborator');
	return { people: await api.people.list() };
};

export const actions = {
	invite: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const values = { name: typed(form, 'name'), email: typed(form, 'email'), role: typedRole(typed(form, 'role')) };
		const language = typed(form, 'language') === 'en' ? ('en' as const) : ('fr' as const);
		const invited = await attempt(api.people.invite({ ...values, language }));
		return invited.ok ? { invited: values.email } : fail(400, { values: { ...values, language }, refused: invited });
	},
} satisfies Actions;
