import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends(`app:client:${id}`);
	return { people: await api.contacts.ofClient({ clientId: id }) };
};

export const actions = {
	anonymise: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const [contactId, typedName] = [typed(form, 'contact'), typed(form, 'name')];
		const done = await attempt(api.contacts.anonymise({ contactId, typedName }));
		return done.ok ? { done: true } : fail(409, { contactId, typedName, refused: done });
	},
} satisfies Actions;
